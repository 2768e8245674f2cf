package org.carillonpbx.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.carillonpbx.peer.LoopbackPorts;
import org.carillonpbx.peer.QuietSound;
import org.carillonpbx.peer.RunningPbx;
import org.carillonpbx.peer.Sipp;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Plays every directory under {@code src/test/behaviour} with sipp against the running PBX. */
class SignallingIT {
    private static final Path LOGS = Path.of("target/behaviour");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RunningPbx pbx = RunningPbx.shared();

    @TestFactory
    Stream<DynamicTest> behavesAs() {
        return Behaviour.all().stream()
                .map(behaviour -> DynamicTest.dynamicTest(behaviour.sentence(), () -> play(behaviour)));
    }

    private void play(Behaviour behaviour) {
        Path logs = LOGS.resolve(Behaviour.ROOT.relativize(behaviour.directory()));
        String transport = behaviour.text("transport", "udp");
        RunningPbx.Extension caller = pbx.newExtension(20);
        RunningPbx.Extension callee = pbx.newExtension(behaviour.number("ringSeconds", 20));
        RunningPbx.Extension third = behaviour.has("third") ? pbx.newExtension(20) : callee;
        behaviour
                .text("caller.patch")
                .ifPresent(patch -> assertThat(pbx.send("PATCH", "/api/extensions/" + caller.number(), patch)
                                .statusCode())
                        .isEqualTo(200));
        if (behaviour.text("sound").isPresent()) {
            QuietSound.write(logs);
        }
        List<Sipp> phones = new ArrayList<>();
        try {
            if (behaviour.has("third")) {
                phones.add(ready(behaviour, third, "third", "", transport, logs));
            }
            int phonesToRing =
                    behaviour.has("callee") || behaviour.has("callee-1") ? behaviour.number("callees", 1) : 0;
            for (int i = 0; i < phonesToRing; i++) {
                String role = behaviour.has("callee-" + (i + 1)) ? "callee-" + (i + 1) : "callee";
                phones.add(ready(behaviour, callee, role, third.number(), transport, logs));
            }
            RunningPbx.Extension claimed =
                    new RunningPbx.Extension(caller.number(), behaviour.text("caller.secret", caller.secret()));
            String called = behaviour.text("called", callee.number());
            Sipp calling = Sipp.start(
                    behaviour.scenario("caller"), pbx, claimed, called, transport, LoopbackPorts.free(6), logs);
            phones.add(calling);
            assertThat(calling.succeeded()).as(calling::story).isTrue();
            for (Sipp phone : phones) {
                assertThat(phone.succeeded()).as(phone::story).isTrue();
            }
            behaviour
                    .text("registered")
                    .ifPresent(count ->
                            assertThat(pbx.registrationsOf(caller.number())).hasSize(Integer.parseInt(count)));
            behaviour.text("disposition").ifPresent(disposition -> recordTells(behaviour, caller, disposition));
            behaviour
                    .text("failure")
                    .ifPresent(sentence -> failureTells(behaviour.text("account", caller.number()), sentence));
        } finally {
            phones.forEach(Sipp::close);
        }
    }

    private Sipp ready(
            Behaviour behaviour, RunningPbx.Extension callee, String role, String onward, String transport, Path logs) {
        int port = LoopbackPorts.free(6);
        Path register =
                behaviour.has("register") ? behaviour.scenario("register") : Behaviour.ROOT.resolve("register.xml");
        try (Sipp registering = Sipp.start(register, pbx, callee, "", transport, port, logs)) {
            assertThat(registering.succeeded()).as(registering::story).isTrue();
        }
        Sipp phone = Sipp.start(behaviour.scenario(role), pbx, callee, onward, transport, port, logs);
        await().atMost(PATIENCE).until(() -> LoopbackPorts.taken(port));
        return phone;
    }

    private void recordTells(Behaviour behaviour, RunningPbx.Extension caller, String disposition) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(pbx.callRecordsOf(caller.number())).hasSize(1));
        JsonObject told = pbx.callRecordsOf(caller.number()).get(0);
        assertThat(told.getString("disposition")).as(told::toString).isEqualTo(disposition);
        behaviour
                .text("hungUpBy")
                .ifPresent(who -> assertThat(told.getString("hungUpBy")).isEqualTo(who));
        behaviour
                .text("explanation")
                .ifPresent(sentence -> await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(pbx.get("/api/call-records/" + told.getString("id"))
                                        .asJsonObject()
                                        .getString("explanation"))
                                .contains(sentence)));
        assertThat(pbx.liveCalls()).noneMatch(call -> caller.number().equals(call.getString("caller")));
    }

    private void failureTells(String account, String sentence) {
        assertThat(pbx.get("/api/registration-failures?account=" + account)
                        .asJsonObject()
                        .getJsonArray("items")
                        .getValuesAs(JsonObject.class))
                .extracting(failure -> failure.getString("explanation"))
                .anySatisfy(explanation -> assertThat(explanation).contains(sentence));
    }
}
