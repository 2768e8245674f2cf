package org.carillonpbx.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.carillonpbx.peer.LoopbackPorts;
import org.carillonpbx.peer.PlainPhone;
import org.carillonpbx.peer.RunningPbx;
import org.carillonpbx.peer.Sipp;
import org.carillonpbx.peer.StartedPbx;
import org.carillonpbx.peer.Watching;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A PBX whose operator lets guests call one number, trusts one peer's word on who calls, lights lamps that nobody asked for, and
 * wants no more than two messages a second of anybody.
 */
class PoliciesIT {
    private static final int LEAST_OFFSET = 2_600;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Path LOGS = Path.of("target/behaviour/policies");
    private static final String OPEN = "2900";
    private static final String CLOSED = "2901";
    private static final String GUEST = "127.91.0.1";
    private static final String TRUSTED = "127.92.0.1";
    private static final String ALICE = "sip:alice@example.org";

    @TempDir
    static Path directory;

    private static StartedPbx started;
    private static RunningPbx pbx;
    private static RunningPbx.Extension open;
    private static RunningPbx.Extension closed;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        List<String> settings = List.of(
                "env",
                "CARILLON_SIP_GUESTS=" + OPEN,
                "CARILLON_SIP_TRUSTED=" + TRUSTED,
                "CARILLON_MWI_UNSOLICITED=on",
                "CARILLON_MESSAGES_PER_ACCOUNT=2");
        started = StartedPbx.start(settings, StartedPbx.freeOffset(LEAST_OFFSET), directory.resolve("data"));
        pbx = started.pbx();
        open = pbx.extension(OPEN);
        closed = pbx.extension(CLOSED);
    }

    @AfterAll
    static void stop() {
        started.close();
    }

    /** Registers with sipp, which knows how to, and answers in its place. */
    private static PlainPhone registered(RunningPbx.Extension self) {
        int port = LoopbackPorts.free(6);
        try (Sipp registering = Sipp.start(Behaviour.ROOT.resolve("register.xml"), pbx, self, "", "udp", port, LOGS)) {
            assertThat(registering.succeeded()).as(registering::story).isTrue();
        }
        return PlainPhone.at("127.0.0.1", port, pbx);
    }

    private static int answer(PlainPhone asking, String callId) {
        await().atMost(PATIENCE).until(() -> asking.answer(callId).isPresent());
        return asking.answer(callId).orElseThrow();
    }

    @Test
    void aGuestReachesTheOpenNumberByItsWholeAddressAndNothingElse() {
        try (PlainPhone callee = registered(open);
                PlainPhone other = registered(closed);
                PlainPhone guest = PlainPhone.at(GUEST, 0, pbx)) {
            for (String number : List.of(CLOSED, "00442071234567", "*43", "911")) {
                assertThat(answer(guest, guest.ask("INVITE", number, ALICE, "")))
                        .as(number)
                        .isEqualTo(401);
            }
            assertThat(answer(guest, guest.ask("MESSAGE", OPEN, ALICE, ""))).isEqualTo(401);
            assertThat(answer(guest, guest.ask("SUBSCRIBE", OPEN, ALICE, "Event: dialog\r\n")))
                    .isEqualTo(401);

            String call = guest.ask("INVITE", OPEN, ALICE, "");
            assertThat(answer(guest, call)).isEqualTo(200);
            guest.hangUp(call);

            assertThat(PlainPhone.header(callee.requests("INVITE").get(0), "From"))
                    .contains("alice%40example.org@");
            assertThat(other.requests("INVITE")).isEmpty();
            await().atMost(PATIENCE)
                    .until(() -> pbx.callRecordsOf(OPEN).stream()
                            .anyMatch(told -> told.getString("caller").equals("alice@example.org")));
        }
    }

    @Test
    void whoBearsANameOfOursIsNoGuest() {
        try (PlainPhone callee = registered(open);
                PlainPhone guest = PlainPhone.at(GUEST, 0, pbx)) {
            for (String from : List.of("sip:" + CLOSED + "@127.0.0.1", "sip:nobody@localhost", "sip:1@carillon")) {
                assertThat(answer(guest, guest.ask("INVITE", OPEN, from, "")))
                        .as(from)
                        .isEqualTo(401);
            }
            assertThat(callee.requests("INVITE")).isEmpty();
        }
    }

    @Test
    void whatAnUnlistedPeerAssertsIsNeitherBelievedNorToldOn() {
        String asserts = "P-Asserted-Identity: <sip:" + CLOSED + "@carillon>\r\n";
        try (PlainPhone callee = registered(open);
                PlainPhone guest = PlainPhone.at(GUEST, 0, pbx)) {
            assertThat(answer(guest, guest.ask("INVITE", CLOSED, ALICE, asserts)))
                    .isEqualTo(401);

            String call = guest.ask("INVITE", OPEN, ALICE, asserts);
            assertThat(answer(guest, call)).isEqualTo(200);
            guest.hangUp(call);

            String invite = callee.requests("INVITE").get(0);
            assertThat(PlainPhone.header(invite, "P-Asserted-Identity")).isEmpty();
            assertThat(PlainPhone.header(invite, "From")).contains("alice").doesNotContain(CLOSED);
        }
    }

    @Test
    void whatATrustedPeerAssertsIsWhoCalls() {
        try (PlainPhone callee = registered(open);
                PlainPhone carrier = PlainPhone.at(TRUSTED, 0, pbx)) {
            String call = carrier.ask(
                    "INVITE", OPEN, "sip:x@example.org", "P-Asserted-Identity: <sip:+4930123456@carrier.example>\r\n");
            assertThat(answer(carrier, call)).isEqualTo(200);
            carrier.hangUp(call);

            String invite = callee.requests("INVITE").get(0);
            assertThat(PlainPhone.header(invite, "P-Asserted-Identity")).contains("+4930123456@");
            assertThat(PlainPhone.header(invite, "From")).contains("+4930123456@");
        }
    }

    @Test
    void aLampIsToldWithoutHavingAsked() {
        try (PlainPhone phone = registered(closed)) {
            assertThat(pbx.send("PUT", "/api/extensions/" + CLOSED + "/message-waiting", "{\"unheard\":3,\"heard\":1}")
                            .statusCode())
                    .isEqualTo(200);

            await().atMost(PATIENCE)
                    .until(() -> phone.requests("NOTIFY").stream()
                            .anyMatch(told -> PlainPhone.header(told, "Event").equals("message-summary")
                                    && told.contains("Messages-Waiting: yes\r\n")
                                    && told.contains("Voice-Message: 3/1 (0/0)\r\n")));
        }
        try (PlainPhone again = registered(closed)) {
            pbx.send("PUT", "/api/extensions/" + CLOSED + "/message-waiting", "{\"unheard\":0,\"heard\":4}");
            await().atMost(PATIENCE)
                    .until(() -> again.requests("NOTIFY").stream()
                            .anyMatch(told -> told.contains("Messages-Waiting: no\r\n")));
        }
    }

    @Test
    void whoSendsTooManyMessagesIsAskedToWaitAndOthersAreNot() {
        try (PlainPhone recipient = registered(closed);
                Watching phones = new Watching(pbx.sipPort())) {
            List<Watching.Request> sent = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                sent.add(phones.message(open, CLOSED, "one of many"));
            }
            settled(phones, sent);
            assertThat(sent.stream().filter(one -> one.status() == 200).count()).isGreaterThanOrEqualTo(8);
            assertThat(sent.stream().filter(one -> one.status() == 503))
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(one.header("Retry-After")).isEqualTo("5"));
            assertThat(recipient.requests("MESSAGE").size()).isLessThan(40);

            Watching.Request other = phones.message(closed, CLOSED, "not one of them");
            settled(phones, List.of(other));
            assertThat(other.status()).isEqualTo(200);
            await().atMost(PATIENCE)
                    .until(() -> pbx.send("GET", "/api/refusals", "").body().contains("MESSAGE_RATE"));
        }
    }

    private static void settled(Watching phones, List<Watching.Request> all) {
        await().pollInterval(Duration.ofMillis(10)).atMost(PATIENCE).until(() -> {
            phones.insist(1_000);
            return all.stream().allMatch(one -> one.status() != 0);
        });
    }
}
