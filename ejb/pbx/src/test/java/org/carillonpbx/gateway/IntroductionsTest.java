package org.carillonpbx.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carillonpbx.call.Diversion;
import org.carillonpbx.call.Journey;
import org.carillonpbx.call.Party;
import org.carillonpbx.sip.Identity;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.Provenance;
import org.carillonpbx.sip.Transport;
import org.junit.jupiter.api.Test;

class IntroductionsTest {
    private static final Party ANN = new Party("1001", "Ann");
    private static final Optional<Peer> PHONE = Optional.of(new Peer(Transport.UDP, "192.0.2.9", 5060));
    private static final Optional<Peer> TRUSTED = Optional.of(new Peer(Transport.UDP, "198.51.100.1", 5060));
    private static final Journey UNNAMED =
            new Journey(true, true, List.of(), List.of(), 70, Map.of(), Optional.empty());

    private final Introductions introductions = new Introductions(Trust.of("198.51.100.1"));

    @Test
    void aPhoneIsToldWhoCalls() {
        assertThat(introductions.of(ANN, Journey.direct(), PHONE).asserted()).contains(new Identity("1001", "", "Ann"));
        assertThat(Introductions.from(ANN, Journey.direct())).isEqualTo(new Identity("1001", "", "Ann"));
    }

    @Test
    void aPhoneIsNotToldOfACallerThatStaysUnnamed() {
        Provenance told = introductions.of(ANN, UNNAMED, PHONE);

        assertThat(told.asserted()).isEmpty();
        assertThat(told.privacy()).isEmpty();
        assertThat(Introductions.from(ANN, UNNAMED))
                .isEqualTo(new Identity("anonymous", "anonymous.invalid", "Anonymous"));
    }

    @Test
    void aTrustedPeerIsToldAndAskedToKeepItToItself() {
        Provenance told = introductions.of(ANN, UNNAMED, TRUSTED);

        assertThat(told.asserted()).contains(new Identity("1001", "", "Ann"));
        assertThat(told.privacy()).containsExactly("id");
        assertThat(Introductions.from(ANN, UNNAMED).user()).isEqualTo("anonymous");
    }

    @Test
    void whatAGuestSaysOfItselfIsNotAsserted() {
        assertThat(introductions.of(ANN, Journey.ofGuest(), TRUSTED).asserted()).isEmpty();
    }

    @Test
    void aCallThatWasAskedForInSecrecyGoesOnInSecrecyHoweverOftenItIsSentOn() {
        Journey secure = new Journey(true, false, List.of(), List.of(), 70, Map.of(), Optional.empty(), true);
        Diversion step = new Diversion(new Party("1002", "Bob"), Diversion.Reason.USER_BUSY, false);

        assertThat(introductions.of(ANN, secure.diverted(step), PHONE).secure()).isTrue();
        assertThat(introductions.of(ANN, Journey.direct(), PHONE).secure()).isFalse();
    }

    @Test
    void thoseWhoSentTheCallOnAreNamed() {
        Journey journey =
                Journey.direct().diverted(new Diversion(new Party("1002", "Bob"), Diversion.Reason.USER_BUSY, true));

        assertThat(introductions.of(ANN, journey, PHONE).steps())
                .containsExactly(new Provenance.Step(new Identity("1002", "", "Bob"), "user-busy", true));
    }
}
