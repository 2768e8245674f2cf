package org.carillonpbx.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carillonpbx.call.Diversion;
import org.carillonpbx.call.IncomingCall;
import org.carillonpbx.call.LegId;
import org.carillonpbx.call.Party;
import org.carillonpbx.sip.DialogEvent;
import org.carillonpbx.sip.DialogKey;
import org.carillonpbx.sip.Identity;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.Provenance;
import org.carillonpbx.sip.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallersTest {
    private static final String TRUSTED = "2001:db8::7";
    private static final String OTHER = "192.0.2.9";
    private static final Provenance.Step STEP =
            new Provenance.Step(new Identity("1005", "", "Eve"), "no-answer", false);

    private final Callers callers =
            new Callers(Trust.of("2001:db8::/64"), Notes.of("Subject,Priority,Alert-Info,Call-Info"));

    @Test
    void aCallerBearsTheNumberThatItProvedToHave() {
        IncomingCall incoming = callers.incoming(call("1001", OTHER, Provenance.none()));

        assertThat(incoming.from().number()).isEqualTo("1001");
        assertThat(incoming.journey().vouched()).isTrue();
        assertThat(incoming.leg()).isEqualTo(new LegId("d1"));
        assertThat(incoming.hop()).isEqualTo("udp:192.0.2.9:5062");
        assertThat(incoming.address()).isEqualTo(OTHER);
    }

    @Test
    void aGuestBearsItsWholeAddressAndNobodyVouchesForIt() {
        IncomingCall incoming = callers.incoming(call("", OTHER, Provenance.none()));

        assertThat(incoming.from().number()).isEqualTo("9999@198.51.100.1");
        assertThat(incoming.journey().vouched()).isFalse();
    }

    @Test
    void whatAnUntrustedSenderAssertsIsNotBelieved() {
        IncomingCall incoming = callers.incoming(call("1001", OTHER, asserting("1002")));

        assertThat(incoming.from().number()).isEqualTo("1001");
    }

    @Test
    void aGuestWhoAssertsAnExtensionIsStillAGuest() {
        IncomingCall incoming = callers.incoming(call("", OTHER, asserting("1002")));

        assertThat(incoming.from().number()).isEqualTo("9999@198.51.100.1");
        assertThat(incoming.journey().vouched()).isFalse();
    }

    @Test
    void whatATrustedPeerAssertsIsWhoCalls() {
        IncomingCall incoming = callers.incoming(call("1001", TRUSTED, asserting("+4930123")));

        assertThat(incoming.from()).isEqualTo(new Party("+4930123", "Asserted"));
        assertThat(incoming.journey().vouched()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "user", "header"})
    void everybodyMayStayUnnamed(String privacy) {
        Provenance provenance = new Provenance(Optional.empty(), Optional.empty(), Set.of(privacy), List.of(), 70);

        assertThat(callers.incoming(call("1001", OTHER, provenance)).journey().unnamed())
                .isTrue();
    }

    @Test
    void aCallerThatHidItselfIsUnnamedAndKnown() {
        DialogEvent.IncomingCall call = call("1001", OTHER, Provenance.none(), "anonymous.invalid", Map.of());

        IncomingCall incoming = callers.incoming(call);
        assertThat(incoming.journey().unnamed()).isTrue();
        assertThat(incoming.from().number()).isEqualTo("1001");
    }

    @Test
    void diversionsOfATrustedPeerAreToldOn() {
        IncomingCall incoming = callers.incoming(call("1001", TRUSTED, diverted(STEP)));

        assertThat(incoming.journey().diversions())
                .containsExactly(new Diversion(new Party("1005", "Eve"), Diversion.Reason.NO_ANSWER, false));
        assertThat(incoming.journey().been()).containsExactly("1005");
    }

    @Test
    void diversionsOfOthersStopLoopsAndAreNotToldOn() {
        IncomingCall incoming = callers.incoming(call("1001", OTHER, diverted(STEP)));

        assertThat(incoming.journey().diversions()).isEmpty();
        assertThat(incoming.journey().been()).containsExactly("1005");
    }

    @Test
    void theWishForSecrecyIsGrantedToEverybody() {
        Provenance secure = new Provenance(Optional.empty(), Optional.empty(), Set.of(), List.of(), 70, true);

        assertThat(callers.incoming(call("1001", OTHER, secure)).journey().secure())
                .isTrue();
        assertThat(callers.incoming(call("1001", OTHER, Provenance.none()))
                        .journey()
                        .secure())
                .isFalse();
    }

    @Test
    void eachServerTakesAHopAway() {
        Provenance near = new Provenance(Optional.empty(), Optional.empty(), Set.of(), List.of(), 4);
        Provenance absurd = new Provenance(Optional.empty(), Optional.empty(), Set.of(), List.of(), 255);

        assertThat(callers.incoming(call("1001", OTHER, near)).journey().hops()).isEqualTo(3);
        assertThat(callers.incoming(call("1001", OTHER, absurd)).journey().hops())
                .isEqualTo(69);
    }

    @Test
    void whatIsOnTheListPassesAndAddressesOfTrustedPeersOnly() {
        Map<String, String> headers = Map.of(
                "Subject", "lunch",
                "Alert-Info", "<http://example.org/ring.wav>",
                "Call-Info", "<http://example.org/face.png>;purpose=icon");

        assertThat(callers.incoming(call("1001", OTHER, Provenance.none(), "h", headers))
                        .journey()
                        .notes())
                .containsOnlyKeys("Subject");
        assertThat(callers.incoming(call("1001", TRUSTED, Provenance.none(), "h", headers))
                        .journey()
                        .notes())
                .isEqualTo(headers);
        assertThat(callers.incoming(call(
                                "1001",
                                OTHER,
                                Provenance.none(),
                                "h",
                                Map.of("Alert-Info", "<urn:alert:source:internal>")))
                        .journey()
                        .notes())
                .containsOnlyKeys("Alert-Info");
    }

    @Test
    void whatIsNotOnTheListDoesNotPass() {
        Map<String, String> headers = Map.of("Subject", "lunch", "Priority", "urgent");

        assertThat(Notes.of("Priority").pass(headers, true)).containsOnlyKeys("Priority");
        assertThat(Notes.of("").pass(headers, true)).isEmpty();
    }

    private static Provenance asserting(String number) {
        Identity whom = new Identity(number, "example.org", "Asserted");
        return new Provenance(Optional.of(whom), Optional.empty(), Set.of(), List.of(), 70);
    }

    private static Provenance diverted(Provenance.Step step) {
        return new Provenance(Optional.empty(), Optional.empty(), Set.of(), List.of(step), 70);
    }

    private static DialogEvent.IncomingCall call(String account, String source, Provenance provenance) {
        return call(account, source, provenance, "198.51.100.1", Map.of());
    }

    private static DialogEvent.IncomingCall call(
            String account, String source, Provenance provenance, String fromHost, Map<String, String> headers) {
        return new DialogEvent.IncomingCall(
                new DialogKey("d1"),
                account,
                new Identity("9999", fromHost, "Mallory"),
                "1003",
                Optional.empty(),
                new Peer(Transport.UDP, source, 5062),
                "sip-1",
                "phone",
                provenance,
                headers,
                Optional.empty(),
                false);
    }
}
