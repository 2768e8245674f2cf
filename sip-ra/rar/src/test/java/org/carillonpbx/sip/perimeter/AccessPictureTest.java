package org.carillonpbx.sip.perimeter;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.carillonpbx.sip.AccessPicture;
import org.carillonpbx.sip.AccessPicture.Standing;
import org.carillonpbx.sip.FloodLimits;
import org.carillonpbx.sip.Prefix;
import org.carillonpbx.sip.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessPictureTest {

    private static Prefix prefix(String text) {
        return Prefix.read(text).orElseThrow();
    }

    private static InetAddress address(String text) {
        return Prefix.address(text).orElseThrow();
    }

    private static AccessPicture picture(Map<Prefix, Standing> list, Prefix... banned) {
        return new AccessPicture(Map.of(Transport.UDP, list), List.of(banned), Set.of("911"), FloodLimits.USUAL);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7,192.0.2.7",
        "192.0.2.7/24,192.0.2.0/24",
        "0.0.0.0/0,0.0.0.0/0",
        "2001:db8::1/32,2001:db8:0:0:0:0:0:0/32",
        "::1,0:0:0:0:0:0:0:1",
        "::/0,0:0:0:0:0:0:0:0/0",
        "::ffff:192.0.2.7,192.0.2.7"
    })
    void prefixIsReadAndWritten(String text, String written) {
        assertThat(prefix(text)).hasToString(written);
        assertThat(prefix(written)).isEqualTo(prefix(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com",
                "10",
                "192.0.2.7/33",
                "::1/129",
                "192.0.2.7/",
                "1.2.3.4/-1",
                "1.2.3.256",
                "a:b",
                "1/2/3"
            })
    void whatIsNoPrefixIsNone(String text) {
        assertThat(Prefix.read(text)).isEmpty();
    }

    @Test
    void longestPrefixDecides() {
        AccessPicture picture = picture(Map.of(
                prefix("0.0.0.0/0"), Standing.DENIED,
                prefix("10.0.0.0/8"), Standing.TRUSTED,
                prefix("10.9.0.0/16"), Standing.DENIED));
        assertThat(picture.standing(Transport.UDP, address("192.0.2.1"))).isEqualTo(Standing.DENIED);
        assertThat(picture.standing(Transport.UDP, address("10.1.2.3"))).isEqualTo(Standing.TRUSTED);
        assertThat(picture.standing(Transport.UDP, address("10.9.255.255"))).isEqualTo(Standing.DENIED);
        assertThat(picture.standing(Transport.UDP, address("10.10.0.0"))).isEqualTo(Standing.TRUSTED);
        assertThat(picture.standing(Transport.UDP, address("11.0.0.0"))).isEqualTo(Standing.DENIED);
        assertThat(picture.standing(Transport.UDP, address("2001:db8::1"))).isEqualTo(Standing.OPEN);
        assertThat(picture.standing(Transport.TCP, address("192.0.2.1"))).isEqualTo(Standing.OPEN);
    }

    @Test
    void whoIsTrustedIsNotBanned() {
        AccessPicture picture =
                picture(Map.of(prefix("10.0.0.0/8"), Standing.TRUSTED), prefix("10.1.1.1"), prefix("10.0.0.0/7"));
        assertThat(picture.standing(Transport.UDP, address("10.1.1.1"))).isEqualTo(Standing.TRUSTED);
        assertThat(picture.standing(Transport.UDP, address("11.1.1.1"))).isEqualTo(Standing.BANNED);
        assertThat(picture.standing(Transport.TLS, address("10.1.1.1"))).isEqualTo(Standing.BANNED);
    }

    @Test
    void banOfAnIp6SenderIsOneOfItsNetwork() {
        AccessPicture picture = picture(Map.of(), Prefix.ofSender(address("2001:db8:0:7::1")));
        assertThat(picture.standing(Transport.UDP, address("2001:db8:0:7:ffff::")))
                .isEqualTo(Standing.BANNED);
        assertThat(picture.standing(Transport.UDP, address("2001:db8:0:8::"))).isEqualTo(Standing.OPEN);
        assertThat(picture.standing(Transport.UDP, address("2001:db8:0:6:ffff::")))
                .isEqualTo(Standing.OPEN);
    }

    @Test
    void tableSaysWhatGoingThroughEveryRuleWouldSay() {
        Random random = new Random(4_475);
        Map<Prefix, Standing> rules = new HashMap<>();
        for (int i = 0; i < 400; i++) {
            Prefix one = new Prefix(random.nextInt(4), (long) random.nextInt(1 << 12) << 52, 60 + random.nextInt(20));
            rules.put(one, random.nextBoolean() ? Standing.DENIED : Standing.TRUSTED);
        }
        AccessPicture picture = picture(rules);
        for (int i = 0; i < 20_000; i++) {
            InetAddress address = address(
                    "0:0:0:%x:%x:0:0:%x".formatted(random.nextInt(4), random.nextInt(1 << 16), random.nextInt(2)));
            assertThat(picture.standing(Transport.UDP, address))
                    .as("%s", address)
                    .isEqualTo(slowly(rules, address));
        }
    }

    private static Standing slowly(Map<Prefix, Standing> rules, InetAddress address) {
        List<Prefix> fitting = new ArrayList<>(rules.keySet().stream()
                .filter(prefix -> prefix.contains(address))
                .toList());
        fitting.sort((one, other) -> other.bits() - one.bits());
        return fitting.isEmpty() ? Standing.OPEN : rules.get(fitting.get(0));
    }
}
