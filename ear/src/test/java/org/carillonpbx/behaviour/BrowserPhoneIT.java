package org.carillonpbx.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import org.carillonpbx.peer.Chromium;
import org.carillonpbx.peer.LoopbackPorts;
import org.carillonpbx.peer.PagePhone;
import org.carillonpbx.peer.RunningPbx;
import org.carillonpbx.peer.Sipp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page's own script as a phone, over the portal's port and certificate (RFC 7118). */
class BrowserPhoneIT {
    private static final Path LOGS = Path.of("target/behaviour/browser");
    private static final Path ANSWERED = Behaviour.ROOT.resolve("calls/answered/caller-hangs-up");

    private final RunningPbx pbx = RunningPbx.shared();
    private final RunningPbx.Extension self = pbx.newExtension(20);
    private final RunningPbx.Extension other = pbx.newExtension(20);
    private Chromium chromium;
    private Chromium.Visit visit;
    private PagePhone phone;

    @BeforeEach
    void open() {
        chromium = Chromium.start(System.getProperty("carillon.test.https"));
        visit = chromium.visit();
        phone = PagePhone.in(visit.page(), self);
    }

    @AfterEach
    void close() {
        visit.close();
        chromium.close();
    }

    private void registered() {
        assertThat(phone.register().get("status")).isEqualTo(200);
        assertThat(pbx.registrationsOf(self.number())).hasSize(1);
    }

    @Test
    void pageRegistersAndIsForgottenAsSoonAsItIsGone() {
        registered();
        assertThat(pbx.registrationsOf(self.number()).get(0).getString("transport"))
                .isEqualTo("wss");
        visit.page().close();
        await().atMost(Talk.PATIENCE)
                .until(() -> pbx.registrationsOf(self.number()).isEmpty());
    }

    @Test
    void pageIsRungAnswersAndIsHungUpOn() {
        registered();
        int port = LoopbackPorts.free(6);
        try (Sipp calling = Sipp.start(ANSWERED.resolve("caller.xml"), pbx, other, self.number(), "udp", port, LOGS)) {
            await().atMost(Talk.PATIENCE)
                    .untilAsserted(() -> assertThat(phone.log()).contains("BYE"));
            assertThat(calling.succeeded()).as(calling::story).isTrue();
        }
    }

    @Test
    void pageCallsAPhoneAndHangsUp() {
        registered();
        int port = LoopbackPorts.free(6);
        try (Sipp registering = Sipp.start(Behaviour.ROOT.resolve("register.xml"), pbx, other, "", "udp", port, LOGS)) {
            assertThat(registering.succeeded()).as(registering::story).isTrue();
        }
        try (Sipp called = Sipp.start(ANSWERED.resolve("callee.xml"), pbx, other, "", "udp", port, LOGS)) {
            await().atMost(Talk.PATIENCE).until(() -> LoopbackPorts.taken(port));
            var answer = phone.call(other.number(), LoopbackPorts.free(2));
            assertThat(answer.get("status")).as(phone.log()).isEqualTo(200);
            assertThat(String.valueOf(answer.get("body"))).contains("m=audio");
            assertThat(phone.hangUp()).isEqualTo(200);
            assertThat(called.succeeded()).as(called::story).isTrue();
        }
    }
}
