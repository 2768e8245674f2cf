package org.carillonpbx.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.carillonpbx.peer.Baresip;
import org.carillonpbx.peer.Chromium;
import org.carillonpbx.peer.Linphone;
import org.carillonpbx.peer.LoopbackPorts;
import org.carillonpbx.peer.PagePhone;
import org.carillonpbx.peer.Phone;
import org.carillonpbx.peer.RunningPbx;
import org.carillonpbx.peer.Wav;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Phones of every transport call each other: baresip over UDP and TCP with MD5, linphone over TLS and a browser's page over
 * WSS with SHA-256. Phones that have a sound card hear each other, the page only speaks of it.
 */
class PairingsIT {
    private static final Path PLACE = Path.of("target/pairings");
    private static final String PAGE = "wss";
    private static final double LEVEL = 0.3;
    private static final int CALLER_HERTZ = 440;
    private static final int CALLEE_HERTZ = 875;

    private static Chromium chromium;

    private final RunningPbx pbx = RunningPbx.shared();

    @BeforeAll
    static void openBrowser() {
        chromium = Chromium.start(System.getProperty("carillon.test.https"));
    }

    @AfterAll
    static void closeBrowser() {
        chromium.close();
    }

    static Stream<Arguments> everyPairing() {
        return Stream.of("udp", "tcp", "tls", PAGE)
                .flatMap(caller -> Stream.of("udp", "tcp", "tls", PAGE).map(callee -> Arguments.of(caller, callee)));
    }

    @ParameterizedTest(name = "{0} calls {1}")
    @MethodSource("everyPairing")
    void eachTransportReachesTheOther(String callersTransport, String calleesTransport) {
        Path place = PLACE.resolve(callersTransport + "-" + calleesTransport);
        RunningPbx.Extension caller = pbx.newExtension(20);
        RunningPbx.Extension callee = pbx.newExtension(20);
        boolean sound = !PAGE.equals(callersTransport) && !PAGE.equals(calleesTransport);
        try (Phone answering = registered(calleesTransport, callee, CALLEE_HERTZ, place.resolve("callee"));
                Phone calling =
                        calling(callersTransport, caller, callee.number(), CALLER_HERTZ, place.resolve("caller"))) {
            await().atMost(Talk.PATIENCE)
                    .untilAsserted(() -> assertThat(pbx.liveCalls())
                            .as(() -> calling.story() + answering.story())
                            .anySatisfy(call -> {
                                assertThat(call.getString("caller")).isEqualTo(caller.number());
                                assertThat(call.getString("state")).isEqualTo("talking");
                            }));
            if (sound) {
                Instant enough = Instant.now().plusSeconds(6);
                await().atMost(Duration.ofSeconds(30)).until(() -> Instant.now().isAfter(enough));
            }
        }
        await().atMost(Talk.PATIENCE)
                .untilAsserted(
                        () -> assertThat(pbx.callRecordsOf(caller.number())).hasSize(1));
        assertThat(pbx.callRecordsOf(caller.number()).get(0).getString("disposition"))
                .isEqualTo("ANSWERED");
        if (sound) {
            heard(place.resolve("caller"), CALLEE_HERTZ);
            heard(place.resolve("callee"), CALLER_HERTZ);
        }
    }

    @Test
    void phoneThatKnowsSha256ProvesItselfWithIt() {
        RunningPbx.Extension self = pbx.newExtension(20);
        try (Linphone phone = linphone(self, CALLER_HERTZ, PLACE.resolve("sha256"))) {
            assertThat(phone.log()).containsPattern("Authorization: *Digest[^\n]*algorithm=SHA-256");
            assertThat(pbx.registrationsOf(self.number()).get(0).getString("digest"))
                    .isEqualTo("SHA-256");
        }
    }

    /** What a softphone of either kind kept of what it heard; a leap in phase while it waits for packets counts for nothing. */
    private static void heard(Path phone, double hertz) {
        Path file = Baresip.heardIn(phone).orElse(phone.resolve("heard.wav"));
        Wav heard = Wav.read(file);
        assertThat(heard.seconds()).as("seconds heard in %s", file).isGreaterThan(4);
        assertThat(heard.middle(3).usualShareAt(hertz))
                .as("share of %s Hz in %s", hertz, file)
                .isGreaterThan(0.95);
    }

    private Phone registered(String transport, RunningPbx.Extension self, int hertz, Path place) {
        if (PAGE.equals(transport)) {
            return page(self);
        }
        if ("tls".equals(transport)) {
            return linphone(self, hertz, place);
        }
        Baresip phone = Baresip.start(pbx, self, transport, "pcmu", sound(hertz, place), Optional.empty(), place);
        awaitRegistration(self, phone, transport);
        return phone;
    }

    private Phone calling(String transport, RunningPbx.Extension self, String called, int hertz, Path place) {
        if (PAGE.equals(transport)) {
            PagePhone phone = page(self);
            assertThat(phone.call(called, LoopbackPorts.free(2)).get("status"))
                    .as(phone::story)
                    .isEqualTo(200);
            return phone;
        }
        if ("tls".equals(transport)) {
            Linphone phone = linphone(self, hertz, place);
            phone.dial(called);
            return phone;
        }
        return Baresip.start(pbx, self, transport, "pcmu", sound(hertz, place), Optional.of(called), place);
    }

    private PagePhone page(RunningPbx.Extension self) {
        PagePhone phone = PagePhone.in(chromium.visit().page(), self);
        assertThat(phone.register().get("status")).isEqualTo(200);
        awaitRegistration(self, phone, PAGE);
        return phone;
    }

    private Linphone linphone(RunningPbx.Extension self, int hertz, Path place) {
        Linphone phone = Linphone.start(pbx, self, sound(hertz, place), place);
        awaitRegistration(self, phone, "tls");
        return phone;
    }

    private void awaitRegistration(RunningPbx.Extension self, Phone phone, String transport) {
        await().atMost(Talk.PATIENCE)
                .untilAsserted(() -> assertThat(pbx.registrationsOf(self.number()))
                        .as(phone::story)
                        .singleElement()
                        .satisfies(
                                told -> assertThat(told.getString("transport")).isEqualTo(transport)));
    }

    private static Path sound(int hertz, Path place) {
        assertThat(place.toFile().mkdirs() || place.toFile().isDirectory()).isTrue();
        return Wav.tone(8_000, hertz, LEVEL, 60).write(place.resolve("says.wav"));
    }
}
