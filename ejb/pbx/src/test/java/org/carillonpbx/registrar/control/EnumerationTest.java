package org.carillonpbx.registrar.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.carillonpbx.directory.boundary.Account;
import org.carillonpbx.sip.Challenge;
import org.carillonpbx.sip.Challenged;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.RegisterReply;
import org.carillonpbx.sip.Transport;
import org.junit.jupiter.api.Test;

/** Somebody goes through 1000 to 1999, half of which exist, and learns nothing: neither from the answers nor from the time. */
class EnumerationTest {

    private static final int ROUNDS = 6;
    private static final long TELLING_NANOS = 5_000_000;

    private final RegistrarFixture pbx = new RegistrarFixture();

    private static boolean exists(int number) {
        return number % 2 == 0;
    }

    private static long median(List<Long> nanos) {
        return nanos.stream().sorted().skip(nanos.size() / 2).findFirst().orElseThrow();
    }

    @Test
    void existingAndMadeUpNumbersAreAnsweredAlikeInWordsAndTime() {
        IntStream.range(1_000, 2_000).filter(EnumerationTest::exists).forEach(number -> {
            Account account = RegistrarFixture.account(Integer.toString(number), true, 2);
            pbx.put(account);
        });
        List<Long> there = new ArrayList<>();
        List<Long> nowhere = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (int number = 1_000; number < 2_000; number++) {
                long nanos = guess(number, round);
                if (round > 0) { // the first is for the compiler
                    (exists(number) ? there : nowhere).add(nanos);
                }
            }
        }
        assertThat(Math.abs(median(there) - median(nowhere))).isLessThan(TELLING_NANOS);
        IntPredicate registered =
                number -> !pbx.contacts(Integer.toString(number)).isEmpty();
        assertThat(IntStream.range(1_000, 2_000).filter(registered)).isEmpty();
    }

    private long guess(int number, int round) {
        Phone phone = pbx.phone(Integer.toString(number));
        phone.secret = "a wrong password";
        phone.source = new Peer(Transport.UDP, "198.51." + round + "." + number % 250, 5_060);
        RegisterReply asked = phone.sends(List.of());
        phone.takes((Challenged) asked);
        var answer = phone.answer();
        long begun = System.nanoTime();
        RegisterReply reply = phone.sends(List.of(answer));
        long took = System.nanoTime() - begun;
        assertThat(shape((Challenged) reply)).isEqualTo(shape((Challenged) asked));
        return took;
    }

    /** All of it but the nonce. */
    private static List<String> shape(Challenged challenged) {
        return challenged.challenges().stream().map(EnumerationTest::shape).toList();
    }

    private static String shape(Challenge challenge) {
        return challenge.realm()
                + challenge.algorithm()
                + challenge.stale()
                + challenge.nonce().length();
    }
}
