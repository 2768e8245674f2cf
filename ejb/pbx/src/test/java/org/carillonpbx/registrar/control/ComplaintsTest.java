package org.carillonpbx.registrar.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.carillonpbx.digest.boundary.DigestAlgorithm;
import org.carillonpbx.guard.boundary.Reason;
import org.carillonpbx.guard.boundary.Refusals;
import org.carillonpbx.guard.boundary.RefusedRequest;
import org.carillonpbx.sip.Admission;
import org.carillonpbx.sip.Challenged;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.Transport;
import org.junit.jupiter.api.Test;

/** What the registrar turns away stands in the guard's book, and an account that does not exist stands there like any other. */
class ComplaintsTest {

    private final RegistrarFixture pbx = new RegistrarFixture();
    private final Refusals refusals = listening(pbx);

    private static Refusals listening(RegistrarFixture pbx) {
        Refusals refusals = new Refusals();
        pbx.registrar.complainTo(refusals);
        return refusals;
    }

    private List<Reason> reasons() {
        return refusals.takeNoted().stream().map(RefusedRequest::reason).toList();
    }

    private Phone challenged(Phone phone) {
        phone.takes((Challenged) phone.sends(List.of()));
        return phone;
    }

    @Test
    void wrongPasswordAndUnknownAccountAreNotedAlike() {
        for (String number : List.of("1001", "4711")) {
            Phone phone = challenged(pbx.phone(number));
            phone.secret = "a wrong password";
            phone.sends(List.of(phone.answer()));
        }
        assertThat(refusals.takeNoted())
                .extracting(RefusedRequest::reason, RefusedRequest::account, RefusedRequest::what)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Reason.WRONG_PASSWORD, "1001", "REGISTER 1001"),
                        org.assertj.core.groups.Tuple.tuple(Reason.WRONG_PASSWORD, "4711", "REGISTER 4711"));
    }

    @Test
    void phoneThatIsAskedForCredentialsIsNoComplaint() {
        pbx.phone("1001").registers();
        assertThat(reasons()).isEmpty();
    }

    @Test
    void oldNonceIsNoComplaintEither() {
        Phone phone = challenged(pbx.phone("1001"));
        pbx.clock.pass(Duration.ofHours(1));
        phone.sends(List.of(phone.answer()));
        assertThat(reasons()).isEmpty();
    }

    @Test
    void sameCredentialsTwiceAreNoted() {
        Phone phone = challenged(pbx.phone("1001"));
        var answer = phone.answer();
        phone.sends(List.of(answer));
        phone.sends(List.of(answer));
        assertThat(reasons()).containsExactly(Reason.REPLAYED);
    }

    @Test
    void weakerAnswerThanWasAskedForIsNoted() {
        RegistrarFixture strict = new RegistrarFixture(false);
        Refusals noted = listening(strict);
        Phone phone = challenged(strict.phone("1001"));
        phone.algorithm = DigestAlgorithm.MD5;
        assertThat(phone.sends(List.of(phone.answer()))).isInstanceOf(Challenged.class);
        phone.algorithm = DigestAlgorithm.SHA_256;
        assertThat(phone.sends(List.of(phone.answer("REGISTER", phone.nonce(), 1, ""))))
                .isInstanceOf(Challenged.class);
        assertThat(noted.takeNoted())
                .extracting(RefusedRequest::reason)
                .containsExactly(Reason.DOWNGRADED, Reason.DOWNGRADED);
    }

    @Test
    void emergencyNumberIsNoWayToGuessForEver() {
        Phone guesser = pbx.phone("1001");
        guesser.source = new Peer(Transport.UDP, "198.51.100.66", 5_060);
        guesser.secret = "a wrong password";
        for (int i = 0; i < 40; i++) {
            guesser.calls("911", "1001");
        }
        assertThat(reasons()).contains(Reason.LOCKED_OUT);
        Phone owner = pbx.phone("1001");
        owner.registers();
        assertThat(owner.calls("911", "1001")).isEqualTo(new Admission.Admitted("1001"));
    }
}
