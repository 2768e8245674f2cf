package org.carillonpbx.registrar.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.carillonpbx.directory.boundary.DirectoryPicture;
import org.carillonpbx.registrar.boundary.RefusedAttempt;
import org.carillonpbx.registrar.boundary.RefusedAttempt.Reason;
import org.carillonpbx.sip.Admission;
import org.carillonpbx.sip.Challenge;
import org.carillonpbx.sip.Challenged;
import org.carillonpbx.sip.DigestAnswer;
import org.carillonpbx.sip.Identity;
import org.carillonpbx.sip.InviteRequest;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.Refused;
import org.carillonpbx.sip.RegisterReply;
import org.carillonpbx.sip.RegisterRequest;
import org.carillonpbx.sip.Transport;
import org.junit.jupiter.api.Test;

class TurnstileTest {
    private static final Peer PHONE = new Peer(Transport.UDP, "192.0.2.7", 5060);
    private static final Challenged AGAIN = challenge(false);
    private static final RegistrarSettings SETTINGS =
            new RegistrarSettings("carillon", true, List.of(), 300, 300, 60, 3600);

    private final Turnstile turnstile = new Turnstile(DirectoryPicture.blank(), SETTINGS);

    private static Challenged challenge(boolean stale) {
        return new Challenged(List.of(new Challenge("carillon", "n", "SHA-256", stale)));
    }

    private static DigestAnswer credentials(String user, String realm, String algorithm) {
        return new DigestAnswer(
                user, realm, "n", "sip:x", "secret-response", algorithm, "auth", "00000001", "c", "", "REGISTER");
    }

    private static RegisterRequest register(String account, DigestAnswer... credentials) {
        return new RegisterRequest(
                account,
                "d",
                List.of(),
                false,
                OptionalInt.empty(),
                List.of(),
                List.of(credentials),
                PHONE,
                "id",
                1,
                "P");
    }

    private Optional<Reason> reason(RegisterRequest request, RegisterReply reply) {
        turnstile.answered(request, reply);
        return turnstile.recent().stream().map(RefusedAttempt::reason).findFirst();
    }

    @Test
    void credentialsOfAnAccountThatDoesNotExistAreToldFromWrongOnes() {
        assertThat(reason(register("1001", credentials("1001", "carillon", "SHA-256")), AGAIN))
                .contains(Reason.UNKNOWN_ACCOUNT);
    }

    @Test
    void anotherServersRealmIsNoticed() {
        assertThat(reason(register("1001", credentials("1001", "asterisk", "MD5")), AGAIN))
                .contains(Reason.OTHER_REALM);
        assertThat(turnstile.recent().get(0).detail()).isEqualTo("asterisk");
    }

    @Test
    void weakCredentialsWhereOnlyStrongOnesCountAreNoticed() {
        Turnstile strict = new Turnstile(
                DirectoryPicture.blank(), new RegistrarSettings("carillon", false, List.of(), 300, 300, 60, 3600));
        strict.answered(register("1001", credentials("1001", "carillon", "MD5")), AGAIN);
        assertThat(strict.recent()).extracting(RefusedAttempt::reason).containsExactly(Reason.WEAK_DIGEST);
    }

    @Test
    void everyOtherRefusalIsToldApart() {
        DigestAnswer proof = credentials("1001", "carillon", "SHA-256");
        assertThat(reason(register("a", proof), new RegisterReply.TooBrief(60))).contains(Reason.TOO_BRIEF);
        assertThat(reason(register("b", proof), new Refused(503, "Starting", OptionalInt.of(5))))
                .contains(Reason.STARTING);
        assertThat(reason(register("c", proof), new Refused(403, "Too many", OptionalInt.of(60))))
                .contains(Reason.LOCKED_OUT);
        assertThat(reason(register("d", proof), new Refused(403, "Forbidden"))).contains(Reason.OTHER_ACCOUNT);
        assertThat(reason(register("e", proof), new Refused(500, "CSeq out of order")))
                .contains(Reason.OUT_OF_ORDER);
        assertThat(reason(register("f", proof), new Refused(400, "Contact too long")))
                .contains(Reason.OTHER);
    }

    @Test
    void aPhoneWithoutAPasswordIsNoticedAfterItsThirdVisitAndForgivenWhenItHasOne() {
        turnstile.answered(register("1001"), AGAIN);
        turnstile.answered(register("1001"), AGAIN);
        assertThat(turnstile.recent()).isEmpty();
        assertThat(reason(register("1001"), AGAIN)).contains(Reason.NO_PASSWORD);

        turnstile.answered(register("1001"), new RegisterReply.Registered(List.of()));
        assertThat(turnstile.recent()).isEmpty();
    }

    @Test
    void whatIsUsualIsNoFailure() {
        turnstile.answered(register("1001", credentials("1001", "carillon", "SHA-256")), challenge(true));
        turnstile.answered(register("1001"), new RegisterReply.Registered(List.of()));
        assertThat(turnstile.recent()).isEmpty();
    }

    @Test
    void theSameAttemptAgainIsCountedAndStrangersCannotFillTheMemory() {
        for (int i = 0; i < 5_000; i++) {
            turnstile.answered(register("x" + i, credentials("x" + i, "carillon", "MD5")), AGAIN);
        }
        turnstile.answered(register("1001", credentials("1001", "carillon", "MD5")), AGAIN);
        turnstile.answered(register("1001", credentials("1001", "carillon", "MD5")), AGAIN);

        assertThat(turnstile.recent()).hasSize(256);
        assertThat(turnstile.recent().get(0).times()).isEqualTo(2);
    }

    @Test
    void aRefusedCallIsRememberedAsOne() {
        Admission no = new Refused(403, "Forbidden");
        turnstile.answered(new InviteRequest("1002", new Identity("1001", "", ""), List.of(), PHONE, "id", "P"), no);

        assertThat(turnstile.recent()).extracting(RefusedAttempt::what).containsExactly("call");
        assertThat(turnstile.recent().toString()).doesNotContain("secret-response");
    }
}
