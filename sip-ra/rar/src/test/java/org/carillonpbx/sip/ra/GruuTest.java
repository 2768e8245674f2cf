package org.carillonpbx.sip.ra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.carillonpbx.sip.DialogEvent;
import org.carillonpbx.sip.Ending;
import org.carillonpbx.sip.RegisterReply;
import org.carillonpbx.sip.testphone.Draft;
import org.carillonpbx.sip.testphone.Message;
import org.carillonpbx.sip.testphone.TestPhone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** URIs that reach one device (RFC 5627). */
class GruuTest {

    private static final String INSTANCE = "urn:uuid:00000000-0000-1000-8000-AABBCCDDEEFF";

    private TestExchange exchange;
    private TestPhone phone;

    @BeforeEach
    void start() {
        exchange = TestExchange.running();
        exchange.listener.registrar = request -> new RegisterReply.Registered(List.of(
                new RegisterReply.Bound(
                        request.bindings().get(0).uri(),
                        300,
                        request.bindings().get(0).instance().orElse("")),
                new RegisterReply.Bound("sip:1001@192.0.2.9", 17)));
        phone = TestPhone.udp("1001", exchange.port);
    }

    @AfterEach
    void stop() {
        phone.close();
        exchange.close();
    }

    private Message registered(boolean supports) {
        Draft register = phone.request("REGISTER", "1001")
                .with("Contact", "<" + phone.contact() + ">;+sip.instance=\"<" + INSTANCE + ">\"");
        phone.send(supports ? register.with("Supported", "path, gruu") : register);
        return phone.awaitResponse(200, "REGISTER");
    }

    private static String gruu(Message ok, String name) {
        String contact = ok.headers("Contact").stream()
                .filter(value -> value.contains(name))
                .findFirst()
                .orElseThrow();
        int from = contact.indexOf('"', contact.indexOf(name)) + 1;
        return contact.substring(from, contact.indexOf('"', from));
    }

    private DialogEvent.IncomingCall call(String uri) {
        phone.send(phone.invite("1001", "v=0\r\n").startLine("INVITE " + uri + " SIP/2.0"));
        DialogEvent.IncomingCall call = exchange.listener.await(DialogEvent.IncomingCall.class);
        exchange.connection().hangUp(call.dialog(), new Ending(486, OptionalInt.empty(), ""));
        phone.awaitResponse(486, "INVITE");
        return call;
    }

    @Test
    void phoneThatAsksLearnsItsPublicOneWhichReachesIt() {
        String gruu = gruu(registered(true), "pub-gruu");
        assertThat(gruu).isEqualTo("sip:1001@127.0.0.1;gr=" + INSTANCE);

        DialogEvent.IncomingCall call = call(gruu);
        assertThat(call.called()).isEqualTo("1001");
        assertThat(call.device()).contains(INSTANCE);
    }

    @Test
    void temporaryOneHidesTheNumberAndReachesTheSamePhone() {
        String gruu = gruu(registered(true), "temp-gruu");
        assertThat(gruu).doesNotContain("1001").doesNotContain(INSTANCE).endsWith(";gr");
        assertThat(gruu(registered(true), "temp-gruu")).isNotEqualTo(gruu);

        DialogEvent.IncomingCall call = call(gruu);
        assertThat(call.called()).isEqualTo("1001");
        assertThat(call.device()).contains(INSTANCE);
    }

    @Test
    void temporaryOneThatWasTamperedWithIsNobody() {
        String gruu = gruu(registered(true), "temp-gruu").replaceFirst("tgruu\\...", "tgruu.AA");

        DialogEvent.IncomingCall call = call(gruu);
        assertThat(call.called()).startsWith("tgruu.");
        assertThat(call.device()).isEmpty();
    }

    @Test
    void phoneThatDoesNotAskIsToldNothing() {
        assertThat(registered(false).all("Contact")).doesNotContain("gruu");
    }

    @Test
    void bindingWithoutAnInstanceHasNone() {
        assertThat(registered(true).all("Contact")).endsWith("<sip:1001@192.0.2.9>;expires=17");
    }
}
