package org.carillonpbx.registrar.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.carillonpbx.digest.boundary.DigestAlgorithm;
import org.carillonpbx.directory.boundary.DirectoryPicture;
import org.carillonpbx.registrar.boundary.LockedOut;
import org.carillonpbx.sip.Admission.Admitted;
import org.carillonpbx.sip.Challenge;
import org.carillonpbx.sip.Challenged;
import org.carillonpbx.sip.DigestAnswer;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.Refused;
import org.carillonpbx.sip.RegisterReply;
import org.carillonpbx.sip.RegisterReply.Registered;
import org.carillonpbx.sip.Transport;
import org.junit.jupiter.api.Test;

class AdmittanceTest {
    private final RegistrarFixture pbx = new RegistrarFixture();
    private final Phone phone = pbx.phone("1001");

    @Test
    void aPhoneRegistersWithSha256() {
        assertThat(phone.registers()).isInstanceOf(Registered.class);
        assertThat(pbx.contacts("1001")).containsExactly("sip:1001@192.0.2.7:5060");
        assertThat(pbx.exceptions.all()).isEmpty();
    }

    @Test
    void aPhoneThatKnowsOnlyMd5RegistersAndStandsInTheExceptionsRegister() {
        phone.algorithm = DigestAlgorithm.MD5;

        assertThat(phone.registers()).isInstanceOf(Registered.class);
        assertThat(pbx.exceptions.all()).singleElement().satisfies(device -> {
            assertThat(device.extension()).isEqualTo("1001");
            assertThat(device.userAgent()).isEqualTo("Testphone 1");
        });
    }

    @Test
    void theStrictPolicyNeitherOffersNorTakesMd5() {
        RegistrarFixture strict = new RegistrarFixture(false);
        Phone old = strict.phone("1001");
        old.algorithm = DigestAlgorithm.MD5;

        assertThat(challenge(old.sends(List.of())))
                .extracting(Challenge::algorithm)
                .containsExactly("SHA-256");
        assertThat(old.registers()).isInstanceOf(Challenged.class);
        assertThat(strict.phone("1001").registers()).isInstanceOf(Registered.class);
    }

    @Test
    void challengesNameSha256First() {
        assertThat(challenge(phone.sends(List.of())))
                .extracting(Challenge::algorithm)
                .containsExactly("SHA-256", "MD5");
    }

    @Test
    void aPhoneThatStumblesOverSha256IsSparedTheSight() {
        phone.userAgent = "baresip v1.0.0 (x86_64/linux)";

        assertThat(challenge(phone.sends(List.of())))
                .extracting(Challenge::algorithm)
                .containsExactly("MD5");
    }

    @Test
    void ofSeveralAnswersTheStrongestCounts() {
        phone.takes((Challenged) phone.sends(List.of()));
        DigestAnswer strong = phone.answer();
        phone.algorithm = DigestAlgorithm.MD5;
        DigestAnswer weak = phone.answer("REGISTER", phone.nonce(), 1, "auth");

        assertThat(phone.sends(List.of(weak, strong))).isInstanceOf(Registered.class);
        assertThat(pbx.exceptions.all()).isEmpty();
    }

    @Test
    void unknownAccountAndWrongPasswordCannotBeToldApart() {
        Phone stranger = pbx.phone("7777");
        phone.secret = "a wrong password";

        RegisterReply ofStranger = stranger.registers();
        RegisterReply ofWrong = phone.registers();

        assertThat(challenge(ofStranger)).extracting(Challenge::stale).containsOnly(false);
        assertThat(challenge(ofWrong)).extracting(Challenge::stale).containsOnly(false);
        assertThat(challenge(ofStranger)).hasSameSizeAs(challenge(ofWrong));
    }

    @Test
    void unknownAccountsAreLockedOutLikeKnownOnes() {
        Phone stranger = pbx.phone("7777");
        phone.secret = "a wrong password";

        assertThat(repliesTo(stranger, 8)).isEqualTo(repliesTo(phone, 8));
    }

    @Test
    void anOldNonceIsAnsweredWithAFreshOneAndStale() {
        phone.registers();
        clock(Duration.ofSeconds(301));

        RegisterReply reply = phone.sends(List.of(phone.answer()));

        assertThat(challenge(reply)).extracting(Challenge::stale).containsOnly(true);
        phone.takes((Challenged) reply);
        assertThat(phone.sends(List.of(phone.answer()))).isInstanceOf(Registered.class);
    }

    @Test
    void anOldNonceWithAWrongPasswordIsNotCalledStale() {
        phone.registers();
        clock(Duration.ofSeconds(301));
        phone.secret = "a wrong password";

        assertThat(challenge(phone.sends(List.of(phone.answer()))))
                .extracting(Challenge::stale)
                .containsOnly(false);
    }

    @Test
    void aNonceServesAgainWithAHigherCountAndNeverWithTheSame() {
        phone.registers();
        String nonce = phone.nonce();

        assertThat(phone.sends(List.of(phone.answer("REGISTER", nonce, 2, "auth"))))
                .isInstanceOf(Registered.class);
        assertThat(phone.sends(List.of(phone.answer("REGISTER", nonce, 2, "auth"))))
                .isInstanceOf(Challenged.class);
        assertThat(phone.sends(List.of(phone.answer("REGISTER", nonce, 1, "auth"))))
                .isInstanceOf(Challenged.class);
    }

    @Test
    void aRegisterThatComesAgainBecauseItsAnswerWasLostIsAnsweredAgain() {
        phone.takes((Challenged) phone.sends(List.of()));
        List<DigestAnswer> credentials = List.of(phone.answer());
        RegisterReply first = phone.sends(credentials);

        assertThat(pbx.registrar.register(phone.request(credentials))).isEqualTo(first);

        phone.source = new Peer(Transport.UDP, "203.0.113.66", 5060);
        assertThat(pbx.registrar.register(phone.request(credentials))).isInstanceOf(Challenged.class);
    }

    @Test
    void anAnswerWithoutQopIsNone() {
        phone.takes((Challenged) phone.sends(List.of()));

        assertThat(phone.sends(List.of(phone.answer("REGISTER", phone.nonce(), 1, ""))))
                .isInstanceOf(Challenged.class);
    }

    @Test
    void nobodyRegistersForAnother() {
        phone.account = "1002";

        assertThat(phone.registers())
                .asInstanceOf(type(Refused.class))
                .extracting(Refused::status)
                .isEqualTo(403);
        assertThat(pbx.contacts("1002")).isEmpty();
    }

    @Test
    void aWrongPasswordOftenEnoughLeadsToALockWithATimeAndAnEvent() {
        phone.secret = "a wrong password";
        repliesTo(phone, 5);

        assertThat(phone.registers()).asInstanceOf(type(Refused.class)).satisfies(refused -> {
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.retryAfterSeconds()).isEqualTo(OptionalInt.of(60));
        });
        List<LockedOut> news = new ArrayList<>();
        pbx.registrar.lockout().tellNews(news::add);
        assertThat(news).singleElement().satisfies(event -> {
            assertThat(event.account()).isEqualTo("1001");
            assertThat(event.source()).isEqualTo("192.0.2.7");
        });
    }

    @Test
    void theLockedOutAttackerDoesNotShutTheOwnerOut() {
        Phone attacker = pbx.phone("1001");
        attacker.secret = "a wrong password";
        attacker.source = new Peer(Transport.UDP, "203.0.113.66", 5060);
        repliesTo(attacker, 100);

        assertThat(phone.registers()).isInstanceOf(Registered.class);
    }

    @Test
    void aDisabledExtensionIsForbiddenAndLosesItsContacts() {
        phone.registers();
        pbx.put(RegistrarFixture.account("1001", false, 2));

        assertThat(phone.registers())
                .asInstanceOf(type(Refused.class))
                .extracting(Refused::status)
                .isEqualTo(403);
        assertThat(pbx.contacts("1001")).isEmpty();
    }

    @Test
    void aDeletedExtensionsPhoneIsForbiddenAndOthersLearnNothing() {
        phone.registers();
        pbx.delete("1001");
        Phone guesser = pbx.phone("1001");
        guesser.secret = "a wrong password";

        assertThat(pbx.contacts("1001")).isEmpty();
        assertThat(phone.registers())
                .asInstanceOf(type(Refused.class))
                .extracting(Refused::status)
                .isEqualTo(403);
        assertThat(guesser.registers()).isInstanceOf(Challenged.class);
    }

    @Test
    void aCallIsTheAccountsWhateverFromSays() {
        assertThat(phone.calls("1002", "9999")).isEqualTo(new Admitted("1001"));
    }

    @Test
    void aStrangersCallIsChallenged() {
        Phone stranger = pbx.phone("7777");

        assertThat(stranger.calls("1002", "1001")).isInstanceOf(Challenged.class);
    }

    @Test
    void anAnswerToACallIsGoodOnce() {
        phone.calls("1002", "1001");
        List<DigestAnswer> used = List.of(phone.answer("INVITE", phone.nonce(), 1, "auth"));

        assertThat(pbx.registrar.admit(phone.invite("1002", "1001", used))).isInstanceOf(Challenged.class);
    }

    @Test
    void aLockedOutPhoneStillReachesTheEmergencyNumber() {
        Phone clumsy = pbx.phone("1001");
        clumsy.secret = "a wrong password";
        repliesTo(clumsy, 6);
        clumsy.secret = RegistrarFixture.SECRET;

        assertThat(clumsy.calls("1002", "1001")).isInstanceOf(Refused.class);
        assertThat(clumsy.calls("911", "1001")).isEqualTo(new Admitted("1001"));
    }

    @Test
    void beforeTheDirectoryIsLoadedEverybodyIsAskedToComeBack() {
        Admittance early = new Admittance(
                DirectoryPicture.blank(), pbx.book, pbx.exceptions, RegistrarSettings.fromSystem(), pbx.clock);
        Phone first = new Phone(early, "1001", RegistrarFixture.SECRET);

        assertThat(first.registers())
                .asInstanceOf(type(Refused.class))
                .extracting(Refused::status)
                .isEqualTo(503);
        assertThat(first.calls("1002", "1001")).isInstanceOf(Refused.class);
    }

    private void clock(Duration time) {
        pbx.clock.pass(time);
    }

    private static List<String> repliesTo(Phone phone, int times) {
        List<String> replies = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            replies.add(phone.registers().getClass().getSimpleName());
        }
        return replies;
    }

    private static List<Challenge> challenge(RegisterReply reply) {
        assertThat(reply).isInstanceOf(Challenged.class);
        return ((Challenged) reply).challenges();
    }
}
