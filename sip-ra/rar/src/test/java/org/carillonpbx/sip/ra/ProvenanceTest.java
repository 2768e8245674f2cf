package org.carillonpbx.sip.ra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.carillonpbx.sip.DialogEvent;
import org.carillonpbx.sip.DialogKey;
import org.carillonpbx.sip.Ending;
import org.carillonpbx.sip.Identity;
import org.carillonpbx.sip.OutgoingCall;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.Provenance;
import org.carillonpbx.sip.SipConnection;
import org.carillonpbx.sip.Transport;
import org.carillonpbx.sip.testphone.Draft;
import org.carillonpbx.sip.testphone.Message;
import org.carillonpbx.sip.testphone.TestPhone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who calls and how the call came, read from and written to real messages. */
class ProvenanceTest {

    private static final String SDP = "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n";
    private static final DialogKey KEY = new DialogKey("out-1");
    private static final Ending BUSY = new Ending(486, OptionalInt.of(17), "Busy");

    private TestExchange exchange;
    private SipConnection connection;
    private TestPhone phone;

    @BeforeEach
    void start() {
        exchange = TestExchange.running();
        connection = exchange.connection();
        phone = TestPhone.udp("1001", exchange.port);
    }

    @AfterEach
    void stop() {
        phone.close();
        exchange.close();
    }

    private DialogEvent.IncomingCall call(Draft invite) {
        phone.send(invite);
        DialogEvent.IncomingCall call = exchange.listener.await(DialogEvent.IncomingCall.class);
        connection.hangUp(call.dialog(), BUSY);
        phone.awaitResponse(486, "INVITE");
        return call;
    }

    private Draft invite() {
        return phone.invite("1002", SDP);
    }

    @Test
    void callThatSaysNothingBringsNothing() {
        DialogEvent.IncomingCall call = call(invite());
        assertThat(call.provenance()).isEqualTo(Provenance.none());
        assertThat(call.headers()).isEmpty();
        assertThat(call.device()).isEmpty();
    }

    @Test
    void assertedAndPreferredIdentityAndPrivacyAreRead() {
        Provenance said = call(invite().with(
                                "P-Asserted-Identity", "\"Bob, \\\"B\\\"\" <sip:+4930123@example.org>, <tel:+4930123>")
                        .with("P-Preferred-Identity", "<sip:1007@example.org>")
                        .with("Privacy", "id;critical"))
                .provenance();
        assertThat(said.asserted()).contains(new Identity("+4930123", "example.org", "Bob, \"B\""));
        assertThat(said.preferred()).contains(new Identity("1007", "example.org", ""));
        assertThat(said.privacy()).containsExactlyInAnyOrder("id", "critical");
        assertThat(said.anonymous()).isTrue();
    }

    @Test
    void remotePartyIdIsAnAssertionOfTheCallersSide() {
        Provenance said = call(invite().with("Remote-Party-ID", "\"Carl\" <sip:2001@h>;party=called")
                        .with("Remote-Party-ID", "\"Bob\" <sip:1005@h>;party=calling;privacy=full;screen=yes"))
                .provenance();
        assertThat(said.asserted()).contains(new Identity("1005", "h", "Bob"));
        assertThat(said.anonymous()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P-Asserted-Identity: ;;;<<<",
                "P-Asserted-Identity: \"open <sip:a@b>",
                "P-Asserted-Identity: <sip:%zz@>",
                "Remote-Party-ID: <",
                "Diversion: ,,,;reason=\"",
                "History-Info: <sip:x@y?Reason=%>;index=",
                "Privacy: ;;,,"
            })
    void whatCannotBeReadHarmsNobody(String header) {
        String[] parts = header.split(": ", 2);
        phone.send(invite().with(parts[0], parts[1]));
        Message answer = phone.awaitAny();
        assertThat(answer.status()).isIn(100, 400);
        if (answer.status() == 100) {
            DialogEvent.IncomingCall call = exchange.listener.await(DialogEvent.IncomingCall.class);
            connection.hangUp(call.dialog(), BUSY);
            phone.awaitResponse(486, "INVITE");
        }
    }

    @Test
    void diversionsAreReadFromTheFirstToTheLast() {
        Provenance said = call(invite().with("Diversion", "\"Last\" <sip:1006@h>;reason=user-busy;privacy=full")
                        .with("Diversion", "<sip:1005@h>;reason=no-answer;counter=1"))
                .provenance();
        assertThat(said.steps())
                .containsExactly(
                        new Provenance.Step(new Identity("1005", "h", ""), "no-answer", false),
                        new Provenance.Step(new Identity("1006", "h", "Last"), "user-busy", true));
    }

    @Test
    void historyTellsOfDiversionsToo() {
        Provenance said = call(invite().with(
                                "History-Info",
                                "<sip:1005@h?Reason=SIP%3Bcause%3D486>;index=1,"
                                        + " <sip:1006@h?Reason=SIP%3Bcause%3D302&Privacy=history>;index=1.1;mp=1,"
                                        + " <sip:1002@h>;index=1.1.1;mp=1.1"))
                .provenance();
        assertThat(said.steps())
                .containsExactly(
                        new Provenance.Step(new Identity("1005", "h", ""), "user-busy", false),
                        new Provenance.Step(new Identity("1006", "h", ""), "unconditional", true));
    }

    @Test
    void notesForTheCalleeAreBoundedAndOfKnownNames() {
        DialogEvent.IncomingCall call = call(invite().with("Subject", "x".repeat(1000))
                .with("Alert-Info", "<urn:alert:service:call-waiting>")
                .with("Priority", "urgent")
                .with("X-Secret", "inside"));
        assertThat(call.headers()).containsOnlyKeys("Subject", "Alert-Info", "Priority");
        assertThat(call.headers().get("Subject")).hasSize(256);
        assertThat(call.headers().get("Alert-Info")).isEqualTo("<urn:alert:service:call-waiting>");
    }

    @Test
    void namesAreTextWithoutControlCharactersAndOfBoundedLength() {
        DialogEvent.IncomingCall call = call(invite().set(
                        "From",
                        "\"<img src=x>\u202e\u0007" + "y".repeat(200) + "\" <sip:1001@127.0.0.1>;tag="
                                + TestPhone.token())
                .set("User-Agent", "Evil\u0001\u009b31m/" + "z".repeat(500)));
        assertThat(call.from().displayName()).startsWith("<img src=x>yyy").hasSize(80);
        assertThat(call.userAgent()).startsWith("Evil31m/zzz").hasSize(128);
    }

    @Test
    void bytesThatAreNoTextAreRepaired() {
        String text = invite().set("From", "\"Zo\u00e9\" <sip:1001@127.0.0.1>;tag=" + TestPhone.token())
                .text();
        phone.send(text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)); // no UTF-8
        DialogEvent.IncomingCall call = exchange.listener.await(DialogEvent.IncomingCall.class);
        connection.hangUp(call.dialog(), BUSY);
        assertThat(call.from().displayName()).isEqualTo("Zo\uFFFD");
    }

    @Test
    void oddCharactersInANumberDoNotMakeItAnother() {
        DialogEvent.IncomingCall call = call(invite().startLine("INVITE sip:1002%00@127.0.0.1 SIP/2.0"));
        assertThat(call.called()).isEqualTo("1002\uFFFD");
    }

    @ParameterizedTest
    @CsvSource({
        "tel:+49-30-12.34, +49301234",
        "tel:1002;phone-context=example.com, 1002",
        "sips:1002@127.0.0.1, 1002",
        "sip:1002;phone-context=+49@127.0.0.1;user=phone, 1002",
        "sip:+49(30)1234@127.0.0.1;user=phone, +49301234",
        "sip:%31%3002@127.0.0.1, 1002",
        "sip:*43@127.0.0.1, *43"
    })
    void everyWayToWriteANumberIsTheNumber(String uri, String number) {
        assertThat(call(invite().startLine("INVITE " + uri + " SIP/2.0")).called())
                .isEqualTo(number);
    }

    @Test
    void gruuNamesTheDevice() {
        DialogEvent.IncomingCall call = call(invite().startLine(
                        "INVITE sip:1002@127.0.0.1;gr=urn:uuid:00000000-0000-1000-8000-AABBCCDDEEFF SIP/2.0"));
        assertThat(call.called()).isEqualTo("1002");
        assertThat(call.device()).contains("urn:uuid:00000000-0000-1000-8000-AABBCCDDEEFF");
    }

    @Test
    void calleeIsToldWhoCallsAndWhoSentTheCallOn() {
        Provenance told = new Provenance(
                Optional.of(new Identity("1005", "", "Ann \"A\"")),
                Optional.empty(),
                Set.of("id"),
                List.of(
                        new Provenance.Step(new Identity("1006", "", "Bob"), "unconditional", false),
                        new Provenance.Step(new Identity("1007", "", "Eve"), "user-busy", true)),
                12);
        connection.invite(new OutgoingCall(
                KEY,
                phone.contact(),
                Optional.of(new Peer(Transport.UDP, "127.0.0.1", phone.port())),
                List.of(),
                new Identity("anonymous", "anonymous.invalid", "Anonymous"),
                "1001",
                Optional.of(SDP),
                Map.of("Subject", "lunch\r\nEvil: 1"),
                told));
        Message invite = phone.awaitRequest("INVITE");
        assertThat(invite.header("From")).startsWith("\"Anonymous\" <sip:anonymous@anonymous.invalid>;tag=");
        assertThat(invite.header("P-Asserted-Identity")).isEqualTo("\"Ann \\\"A\\\"\" <sip:1005@127.0.0.1>");
        assertThat(invite.header("Privacy")).isEqualTo("id");
        assertThat(invite.header("Max-Forwards")).isEqualTo("12");
        assertThat(invite.header("Diversion"))
                .isEqualTo("<sip:anonymous@anonymous.invalid>;reason=user-busy;privacy=full,"
                        + " \"Bob\" <sip:1006@127.0.0.1>;reason=unconditional;counter=2");
        assertThat(invite.header("History-Info"))
                .isEqualTo("<sip:1006@127.0.0.1?Reason=SIP%3Bcause%3D302>;index=1,"
                        + " <sip:anonymous@anonymous.invalid?Reason=SIP%3Bcause%3D486&Privacy=history>;index=1.1;mp=1,"
                        + " <sip:1001@127.0.0.1>;index=1.1.1;mp=1.1");
        assertThat(invite.header("Subject")).isEqualTo("lunch  Evil: 1");
        assertThat(invite.headers("Evil")).isEmpty();
        phone.send(phone.response(invite, 486, "Busy", "t1"));
        phone.awaitRequest("ACK");
    }

    @Test
    void phoneThatSendsTheCallOnNamesTheBestFirst() {
        connection.invite(new OutgoingCall(
                KEY,
                phone.contact(),
                Optional.of(new Peer(Transport.UDP, "127.0.0.1", phone.port())),
                List.of(),
                new Identity("1005", "", ""),
                "1001",
                Optional.of(SDP),
                Map.of()));
        Message invite = phone.awaitRequest("INVITE");
        phone.send(phone.response(invite, 302, "Moved", "t1")
                .set("Contact", "<sip:1003@127.0.0.1>;q=0.3, <sip:9@premium.example>;q=0.5, <sip:1004@127.0.0.1>"));
        phone.awaitRequest("ACK");
        DialogEvent.Redirected redirected = exchange.listener.await(DialogEvent.Redirected.class);
        assertThat(redirected.status()).isEqualTo(302);
        assertThat(redirected.contacts())
                .extracting(contact -> contact.whom().user() + " " + contact.ours())
                .containsExactly("1004 true", "9 false", "1003 true");
    }

    @Test
    void callerLearnsWhomItReached() {
        Draft invite = invite();
        phone.send(invite);
        DialogEvent.IncomingCall call = exchange.listener.await(DialogEvent.IncomingCall.class);
        connection.introduce(call.dialog(), new Identity("1002", "", "Bob"));
        connection.ring(call.dialog(), 180, Optional.empty());
        assertThat(phone.awaitResponse(180, "INVITE").header("P-Asserted-Identity"))
                .isEqualTo("\"Bob\" <sip:1002@127.0.0.1>");
        connection.introduce(call.dialog(), new Identity("1003", "", "Carl"));
        connection.answer(call.dialog(), SDP);
        Message ok = phone.awaitResponse(200, "INVITE");
        assertThat(ok.header("P-Asserted-Identity")).isEqualTo("\"Carl\" <sip:1003@127.0.0.1>");
        phone.send(phone.ack(invite, ok));
        exchange.listener.await(DialogEvent.Confirmed.class);
        connection.hangUp(call.dialog(), BUSY);
        phone.awaitRequest("BYE");
    }
}
