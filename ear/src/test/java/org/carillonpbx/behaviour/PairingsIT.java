package org.carillonpbx.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Optional;
import org.carillonpbx.peer.Baresip;
import org.carillonpbx.peer.Linphone;
import org.carillonpbx.peer.Phone;
import org.carillonpbx.peer.RunningPbx;
import org.carillonpbx.peer.Wav;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Phones of every transport call each other: baresip over UDP and TCP with MD5, linphone over TLS with SHA-256. */
class PairingsIT {
    private static final Path PLACE = Path.of("target/pairings");

    private final RunningPbx pbx = RunningPbx.shared();

    @ParameterizedTest(name = "{0} calls {1}")
    @CsvSource({"tls,tls", "tls,udp", "tls,tcp", "udp,tls", "tcp,tls", "udp,tcp", "tcp,udp"})
    void eachTransportReachesTheOther(String callersTransport, String calleesTransport) {
        Path place = PLACE.resolve(callersTransport + "-" + calleesTransport);
        RunningPbx.Extension caller = pbx.newExtension(20);
        RunningPbx.Extension callee = pbx.newExtension(20);
        try (Phone answering = registered(calleesTransport, callee, place.resolve("callee"));
                Phone calling = calling(callersTransport, caller, callee.number(), place.resolve("caller"))) {
            await().atMost(Talk.PATIENCE)
                    .untilAsserted(() -> assertThat(pbx.liveCalls())
                            .as(() -> calling.story() + answering.story())
                            .anySatisfy(call -> {
                                assertThat(call.getString("caller")).isEqualTo(caller.number());
                                assertThat(call.getString("state")).isEqualTo("talking");
                            }));
        }
        await().atMost(Talk.PATIENCE)
                .untilAsserted(
                        () -> assertThat(pbx.callRecordsOf(caller.number())).hasSize(1));
        assertThat(pbx.callRecordsOf(caller.number()).get(0).getString("disposition"))
                .isEqualTo("ANSWERED");
    }

    @Test
    void phoneThatKnowsSha256ProvesItselfWithIt() {
        RunningPbx.Extension self = pbx.newExtension(20);
        try (Linphone phone = linphone(self, PLACE.resolve("sha256"))) {
            assertThat(phone.log()).containsPattern("Authorization: *Digest[^\n]*algorithm=SHA-256");
            assertThat(pbx.registrationsOf(self.number()).get(0).getString("digest"))
                    .isEqualTo("SHA-256");
        }
    }

    private Phone registered(String transport, RunningPbx.Extension self, Path place) {
        if ("tls".equals(transport)) {
            return linphone(self, place);
        }
        Baresip phone = Baresip.start(pbx, self, transport, "pcmu", sound(place), Optional.empty(), place);
        awaitRegistration(self, phone);
        return phone;
    }

    private Phone calling(String transport, RunningPbx.Extension self, String called, Path place) {
        if ("tls".equals(transport)) {
            Linphone phone = linphone(self, place);
            phone.dial(called);
            return phone;
        }
        return Baresip.start(pbx, self, transport, "pcmu", sound(place), Optional.of(called), place);
    }

    private Linphone linphone(RunningPbx.Extension self, Path place) {
        Linphone phone = Linphone.start(pbx, self, sound(place), place);
        awaitRegistration(self, phone);
        assertThat(pbx.registrationsOf(self.number()).toString()).contains("tls:127.0.0.1");
        return phone;
    }

    private void awaitRegistration(RunningPbx.Extension self, Phone phone) {
        await().atMost(Talk.PATIENCE)
                .untilAsserted(() -> assertThat(pbx.registrationsOf(self.number()))
                        .as(phone::story)
                        .hasSize(1));
    }

    private static Path sound(Path place) {
        assertThat(place.toFile().mkdirs() || place.toFile().isDirectory()).isTrue();
        return Wav.tone(8_000, 440, 0.3, 30).write(place.resolve("says.wav"));
    }
}
