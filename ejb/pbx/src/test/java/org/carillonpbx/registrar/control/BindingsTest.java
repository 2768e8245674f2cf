package org.carillonpbx.registrar.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.Refused;
import org.carillonpbx.sip.RegisterReply;
import org.carillonpbx.sip.RegisterReply.Bound;
import org.carillonpbx.sip.RegisterReply.Registered;
import org.carillonpbx.sip.RegisterReply.TooBrief;
import org.carillonpbx.sip.Transport;
import org.junit.jupiter.api.Test;

class BindingsTest {
    private static final String DESK = "sip:1001@192.0.2.7:5060";
    private static final String SOFT = "sip:1001@192.0.2.8:5066";
    private final RegistrarFixture pbx = new RegistrarFixture();
    private final Phone phone = pbx.phone("1001");

    @Test
    void aBindingLastsFiveMinutesWhereNothingElseIsAsked() {
        assertThat(bound(phone.registers())).containsExactly(new Bound(DESK, 300));
        pbx.clock.pass(Duration.ofSeconds(299));
        assertThat(pbx.contacts("1001")).containsExactly(DESK);
        pbx.clock.pass(Duration.ofSeconds(1));
        assertThat(pbx.contacts("1001")).isEmpty();
    }

    @Test
    void theContactsOwnExpiryPrecedesTheHeaders() {
        phone.expires = OptionalInt.of(120);
        phone.contacts = List.of(Phone.binding(DESK, OptionalInt.of(90), Optional.empty()));

        assertThat(bound(phone.registers())).containsExactly(new Bound(DESK, 90));
    }

    @Test
    void anExpiryBelowTheLeastIsTooBriefAndChangesNothing() {
        phone.expires = OptionalInt.of(59);

        assertThat(phone.registers()).isEqualTo(new TooBrief(60));
        assertThat(pbx.contacts("1001")).isEmpty();
    }

    @Test
    void anExpiryAboveTheMostIsCutToIt() {
        phone.expires = OptionalInt.of(86_400);

        assertThat(bound(phone.registers())).containsExactly(new Bound(DESK, 3_600));
    }

    @Test
    void expiryZeroUnregisters() {
        phone.registers();
        phone.expires = OptionalInt.of(0);

        assertThat(bound(phone.registers())).isEmpty();
        assertThat(pbx.contacts("1001")).isEmpty();
        assertThat(pbx.book.extensions()).isEmpty();
    }

    @Test
    void theWildcardRemovesEverythingButOnlyAloneAndWithExpiryZero() {
        phone.registers();
        phone.wildcard = true;
        phone.contacts = List.of();
        assertThat(refusal(phone.registers())).isEqualTo(400);
        phone.expires = OptionalInt.of(0);
        assertThat(bound(phone.registers())).isEmpty();

        phone.contact(DESK);
        assertThat(refusal(phone.registers())).isEqualTo(400);
    }

    @Test
    void aRegisterWithoutContactAsksWhatIsBound() {
        phone.registers();
        pbx.clock.pass(Duration.ofSeconds(100));
        phone.contacts = List.of();

        assertThat(bound(phone.registers())).containsExactly(new Bound(DESK, 200));
    }

    @Test
    void anOlderRequestOfTheSameCallIdIsOutOfOrder() {
        phone.sequence = 10;
        phone.registers();
        phone.sequence = 3;

        assertThat(refusal(phone.registers())).isEqualTo(500);
        assertThat(pbx.contacts("1001")).containsExactly(DESK);
    }

    @Test
    void aRebootedPhoneWithANewCallIdStartsCountingAnew() {
        phone.sequence = 10;
        phone.registers();
        phone.callId = "after-the-reboot";
        phone.sequence = 0;

        assertThat(phone.registers()).isInstanceOf(Registered.class);
    }

    @Test
    void severalPhonesRingTogetherTheLatestFirst() {
        phone.registers();
        pbx.clock.pass(Duration.ofSeconds(1));
        softphone().registers();

        assertThat(pbx.contacts("1001")).containsExactly(SOFT, DESK);
        assertThat(pbx.book.count()).isEqualTo(2);
    }

    @Test
    void theInstanceReplacesItselfWhateverItsAddress() {
        phone.instance(DESK, "urn:uuid:1").registers();
        phone.instance(SOFT, "urn:uuid:1").registers();

        assertThat(pbx.contacts("1001")).containsExactly(SOFT);
    }

    @Test
    void twoInstancesBehindTheSamePrivateAddressStandSideBySide() {
        phone.instance(DESK, "urn:uuid:1").registers();
        phone.instance(DESK, "urn:uuid:2").registers();

        assertThat(pbx.contacts("1001")).containsExactly(DESK, DESK);
    }

    @Test
    void onePhoneTooManyIsRefusedAndThoseThatStandStay() {
        phone.registers();
        softphone().registers();
        Phone third = softphone();
        third.userAgent = "Another make";
        third.contact("sip:1001@192.0.2.9:5060");

        assertThat(refusal(third.registers())).isEqualTo(403);
        assertThat(pbx.contacts("1001")).containsExactlyInAnyOrder(SOFT, DESK);
    }

    @Test
    void aRebootedPhoneOnANewPortTakesItsOwnOldPlace() {
        phone.registers();
        pbx.clock.pass(Duration.ofSeconds(1));
        softphone().registers();
        Phone rebooted = pbx.phone("1001");
        rebooted.callId = "after-the-reboot";
        rebooted.contact("sip:1001@192.0.2.7:49152");

        assertThat(rebooted.registers()).isInstanceOf(Registered.class);
        assertThat(pbx.contacts("1001")).containsExactlyInAnyOrder(SOFT, "sip:1001@192.0.2.7:49152");
    }

    @Test
    void packetsGoWhereTheRegisterCameFrom() {
        phone.source = new Peer(Transport.TCP, "198.51.100.4", 40_000);
        phone.registers();

        assertThat(pbx.book.targets("1001"))
                .singleElement()
                .satisfies(target -> assertThat(target.hop()).isEqualTo("tcp:198.51.100.4:40000"));
    }

    @Test
    void anEndlessContactIsRefused() {
        phone.contact("sip:" + "x".repeat(600) + "@192.0.2.7");

        assertThat(refusal(phone.registers())).isEqualTo(400);
    }

    @Test
    void aRefreshOfTheSameIsWrittenOnlyWhenTheCopyLagsTooFar() {
        phone.registers();
        assertThat(pbx.news.takeToWrite(10)).containsExactly("1001");
        assertThat(pbx.news.takeToTell(10)).containsExactly("1001");

        pbx.clock.pass(Duration.ofSeconds(10));
        phone.registers();
        assertThat(pbx.news.takeToWrite(10)).isEmpty();

        pbx.clock.pass(Duration.ofSeconds(100));
        phone.registers();
        assertThat(pbx.news.takeToWrite(10)).containsExactly("1001");
        assertThat(pbx.news.takeToTell(10)).isEmpty();
    }

    @Test
    void theSweepRemovesAndTellsOfWhatExpired() {
        phone.registers();
        pbx.news.takeToTell(10);
        pbx.clock.pass(Duration.ofSeconds(301));

        pbx.book.sweep();

        assertThat(pbx.book.extensions()).isEmpty();
        assertThat(pbx.news.takeToTell(10)).containsExactly("1001");
    }

    @Test
    void oneRequestDoesAllOrNothing() {
        phone.registers();
        phone.contacts = List.of(
                Phone.binding(DESK, OptionalInt.of(0), Optional.empty()),
                Phone.binding(SOFT, OptionalInt.of(5), Optional.empty()));
        assertThat(phone.registers()).isInstanceOf(TooBrief.class);
        assertThat(pbx.contacts("1001")).containsExactly(DESK);

        phone.contacts = List.of(
                Phone.binding(DESK, OptionalInt.of(0), Optional.empty()),
                Phone.binding(SOFT, OptionalInt.of(100), Optional.empty()));
        assertThat(phone.registers()).isInstanceOf(Registered.class);
        assertThat(pbx.contacts("1001")).containsExactly(SOFT);
    }

    private Phone softphone() {
        Phone softphone = pbx.phone("1001");
        softphone.callId = "softphone";
        softphone.source = new Peer(Transport.UDP, "192.0.2.8", 5066);
        return softphone.contact(SOFT);
    }

    private static List<Bound> bound(RegisterReply reply) {
        assertThat(reply).isInstanceOf(Registered.class);
        return ((Registered) reply).bindings();
    }

    private static int refusal(RegisterReply reply) {
        return assertThat(reply).asInstanceOf(type(Refused.class)).actual().status();
    }
}
