package org.carillonpbx.messaging.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageDeskTest {
    private final PostOffice office = new PostOffice();

    @Test
    void everyPhoneOfTheRecipientGetsItAndTheFirstThatTakesItDecides() {
        office.registers("1002", "desk", "mobile");
        office.sends("hello");
        assertThat(office.underWay.values()).containsExactly("desk: hello", "mobile: hello");
        office.phoneSays("desk: hello", 486);
        assertThat(office.answers).isEmpty();
        office.phoneSays("mobile: hello", 200);

        assertThat(office.answers).containsExactly("m1 200");
        assertThat(office.desk.figures().delivered()).isEqualTo(1);
    }

    @Test
    void aSecondPhoneThatTakesItChangesNothing() {
        office.registers("1002", "desk", "mobile");
        office.sends("hello");
        office.phoneSays("desk: hello", 202);
        office.phoneSays("mobile: hello", 200);

        assertThat(office.answers).containsExactly("m1 200");
    }

    @Test
    void aPhoneThatNeverTakesMessagesSaysSoToTheSender() {
        office.registers("1002", "desk");
        office.sends("hello");
        office.phoneSays("desk: hello", 405);

        assertThat(office.answers).containsExactly("m1 405");
        assertThat(office.bag.takeToKeep(10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 480, 486, 503})
    void whatAPhoneCannotTakeNowIsKept(int status) {
        office.registers("1002", "desk", "old");
        office.sends("hello");
        office.phoneSays("old: hello", 405);
        office.phoneSays("desk: hello", status);

        assertThat(office.answers).isEmpty(); // not before the database has it
        assertThat(office.bag.takeToKeep(10)).hasSize(1);
    }

    @Test
    void whatFindsNoPhoneIsKept() {
        office.sends("hello");

        assertThat(office.answers).isEmpty();
        assertThat(office.bag.takeToKeep(10)).extracting("body").containsExactly("hello");
    }

    @Test
    void aPhoneThatSaysNothingIsNotWaitedForLongerThanItsSenderWaits() {
        office.registers("1002", "desk");
        office.sends("hello");
        office.desk.expire(System.nanoTime());
        assertThat(office.bag.takeToKeep(10)).isEmpty();
        office.desk.expire(System.nanoTime() + Duration.ofSeconds(11).toNanos());

        assertThat(office.bag.takeToKeep(10)).hasSize(1);
    }

    @Test
    void thereIsNoSuchRecipient() {
        office.sends("4711", "text/plain", "hello");

        assertThat(office.answers).containsExactly("m1 404");
    }

    @Test
    void aRecipientThatIsDisabledGetsNothing() {
        office.sends("1009", "text/plain", "hello");

        assertThat(office.answers).containsExactly("m1 480");
    }

    @Test
    void thatSomebodyIsWritingIsNotKept() {
        office.sends("1002", "application/im-iscomposing+xml", "<isComposing/>");

        assertThat(office.answers).containsExactly("m1 480");
        assertThat(office.bag.takeToKeep(10)).isEmpty();
    }

    @Test
    void aMessageWhoseInsideNamesAnotherSenderIsForged() {
        office.sends("1002", "message/cpim", "From: Bob <im:1002@pbx>\r\nTo: <im:1002@pbx>\r\n\r\nhi");
        office.registers("1002", "desk");
        office.sends("1002", "message/cpim", "From: Ann <sip:1001@pbx>\r\n\r\nFrom: <im:1002@pbx>");

        assertThat(office.answers).containsExactly("m1 403");
        assertThat(office.underWay).hasSize(1);
    }

    @Test
    void aFullBagTurnsTheNextOneAway() {
        for (int i = 0; i < 2_001; i++) {
            office.sends("hello");
        }

        assertThat(office.answers).containsExactly("m2001 503");
    }
}
