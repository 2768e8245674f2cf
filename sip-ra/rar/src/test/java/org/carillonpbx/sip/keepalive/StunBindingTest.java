package org.carillonpbx.sip.keepalive;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Messages as RFC 5769 §2 and RFC 5389 §15 have them: the transaction id and the addresses are the test vectors'. */
class StunBindingTest {

    private static final String COOKIE = "2112a442";
    private static final String ID = "b7e7a701bc34d686fa87dfae";

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    private static InetSocketAddress from(String host) {
        try {
            return new InetSocketAddress(InetAddress.getByName(host), 32_853);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Optional<String> answer(String request, String host) {
        byte[] message = bytes(request);
        return StunBinding.answer(message, 0, message.length, from(host)).map(HexFormat.of()::formatHex);
    }

    @Test
    void addressIsToldExclusiveOred() {
        assertThat(answer("0001 0000" + COOKIE + ID, "192.0.2.1"))
                .contains("0101000c" + COOKIE + ID + "00200008" + "0001a147e112a643");
    }

    @Test
    void addressOfTheSixthVersionIsToldToo() {
        assertThat(answer("0001 0000" + COOKIE + ID, "2001:db8:1234:5678:11:2233:4455:6677"))
                .contains("01010018" + COOKIE + ID + "00200014" + "0002a1470113a9faa5d3f179bc25f4b5bed2b9d9");
    }

    @Test
    void attributesThatMayBeIgnoredAre() {
        assertThat(answer("0001 0008" + COOKIE + ID + "8022 0003 61626300", "192.0.2.1"))
                .isPresent()
                .get()
                .asString()
                .startsWith("0101");
    }

    @Test
    void attributesThatMustBeUnderstoodAreNamed() {
        assertThat(answer("0001 0008" + COOKIE + ID + "0006 0003 61626300", "192.0.2.1"))
                .contains("01110010" + COOKIE + ID + "0009000400000414" + "000a000200060000");
    }

    @Test
    void indicationsResponsesAndOtherMethodsGetNone() {
        assertThat(answer("0011 0000" + COOKIE + ID, "192.0.2.1")).isEmpty();
        assertThat(answer("0101 0000" + COOKIE + ID, "192.0.2.1")).isEmpty();
        assertThat(answer("0003 0000" + COOKIE + ID, "192.0.2.1")).isEmpty();
    }

    @Test
    void lengthsThatDoNotFitGetNone() {
        assertThat(answer("0001 0004" + COOKIE + ID, "192.0.2.1")).isEmpty();
        assertThat(answer("0001 0004" + COOKIE + ID + "8022 0010", "192.0.2.1")).isEmpty();
    }

    @Test
    void sipIsNoStun() {
        byte[] options = "OPTIONS sip:1001@192.0.2.1 SIP/2.0\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        assertThat(StunBinding.isStun(options, 0, options.length)).isFalse();
        byte[] old = bytes("0001 0000 00000000" + ID); // RFC 3489's, without the cookie
        assertThat(StunBinding.isStun(old, 0, old.length)).isFalse();
    }
}
