package org.carillonpbx.registrar.control;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.carillonpbx.digest.boundary.DigestAlgorithm;
import org.carillonpbx.digest.boundary.DigestHash;
import org.carillonpbx.directory.boundary.Account;
import org.carillonpbx.directory.boundary.DirectoryPicture;
import org.carillonpbx.sip.Challenge;
import org.carillonpbx.sip.Challenged;
import org.carillonpbx.sip.DigestAnswer;
import org.carillonpbx.sip.Peer;

/**
 * Digest access authentication (RFC 7616, RFC 8760, RFC 3261 §22). An account that does not exist is treated, in answer and
 * work, as one whose password is wrong. Pure memory; thread-safe.
 */
public final class DigestCheck {
    private static final int HEADERS_LOOKED_AT = 8;

    private final RegistrarSettings settings;
    private final DirectoryPicture directory;
    private final InstantSource clock;
    private final BiPredicate<String, String> registeredFrom;
    private final Nonces nonces;
    private final ReplayGuard replays = new ReplayGuard();
    private final Lockout lockout;
    private final Map<DigestAlgorithm, byte[]> nobody = new EnumMap<>(DigestAlgorithm.class);

    /** @param registeredFrom whether an account (first) has a contact that came from an address (second) */
    public DigestCheck(
            RegistrarSettings settings,
            DirectoryPicture directory,
            InstantSource clock,
            Lockout lockout,
            BiPredicate<String, String> registeredFrom) {
        this.settings = settings;
        this.directory = directory;
        this.clock = clock;
        this.lockout = lockout;
        this.registeredFrom = registeredFrom;
        this.nonces = new Nonces(clock, settings.nonceSeconds());
        SecureRandom random = new SecureRandom();
        for (DigestAlgorithm algorithm : DigestAlgorithm.values()) {
            nobody.put(algorithm, DigestHash.of(algorithm).ha1("", "", Long.toHexString(random.nextLong())));
        }
    }

    /** The challenges to send: SHA-256 first (RFC 8760 §2.4). */
    public Challenged challenge(boolean stale, String userAgent) {
        String nonce = nonces.issue();
        Challenge strong = new Challenge(settings.realm(), nonce, DigestAlgorithm.SHA_256.token(), stale);
        if (!settings.compatible()) {
            return new Challenged(List.of(strong));
        }
        Challenge weak = new Challenge(settings.realm(), nonce, DigestAlgorithm.MD5.token(), stale);
        return new Challenged(settings.shortSighted(userAgent) ? List.of(weak) : List.of(strong, weak));
    }

    Verdict check(List<DigestAnswer> credentials, Peer peer, boolean emergency) {
        Optional<DigestAnswer> best = best(credentials);
        if (best.isEmpty()) {
            return new Verdict.Unproven(false);
        }
        DigestAnswer answer = best.get();
        long now = clock.millis();
        String source = Lockout.source(peer);
        boolean known = registeredFrom.test(answer.username(), peer.address());
        int refused = emergency
                ? lockout.refusedEmergencySeconds(source, known, now)
                : lockout.refusedSeconds(answer.username(), source, known, now);
        return refused > 0 ? new Verdict.Locked(refused) : judge(answer, source, emergency, now);
    }

    /** Whether the credentials are an answer to a challenge of ours, be it right or wrong. */
    boolean answerable(List<DigestAnswer> credentials) {
        return best(credentials).isPresent();
    }

    private Verdict judge(DigestAnswer answer, String source, boolean emergency, long now) {
        DigestAlgorithm algorithm = DigestAlgorithm.named(answer.algorithm()).orElseThrow();
        Optional<Account> present = directory.account(answer.username());
        Optional<Account> account = present.or(() -> directory.departed(answer.username()));
        Optional<byte[]> ha1 = account.flatMap(known -> known.ha1(algorithm));
        boolean right = matches(answer, algorithm, ha1.orElse(nobody.get(algorithm)));
        if (!right || ha1.isEmpty()) {
            lockout.failed(answer.username(), source, now);
            if (emergency) {
                lockout.failedEmergency(source, now);
            }
            return new Verdict.Unproven(false);
        }
        long serial = nonces.serialOf(answer.nonce());
        if (serial == Nonces.STALE) {
            return new Verdict.Unproven(true);
        }
        if (!replays.first(serial, count(answer.nonceCount()))) {
            return new Verdict.Repeated(account.orElseThrow());
        }
        lockout.succeeded(answer.username(), source);
        return present.filter(Account::enabled)
                .<Verdict>map(proven -> new Verdict.Proven(proven, algorithm))
                .orElseGet(() -> new Verdict.Barred(account.orElseThrow()));
    }

    private static boolean matches(DigestAnswer answer, DigestAlgorithm algorithm, byte[] ha1) {
        byte[] expected = DigestHash.of(algorithm)
                .response(
                        ha1, answer.nonce(), answer.nonceCount(), answer.clientNonce(), answer.method(), answer.uri());
        return MessageDigest.isEqual(expected, answer.response().getBytes(ISO_8859_1));
    }

    /** The strongest answer to a challenge of ours; one without {@code qop=auth} is no answer (downgrade). */
    private Optional<DigestAnswer> best(List<DigestAnswer> credentials) {
        Optional<DigestAnswer> weak = Optional.empty();
        for (int i = 0; i < Math.min(credentials.size(), HEADERS_LOOKED_AT); i++) {
            DigestAnswer answer = credentials.get(i);
            if (answer.realm().equals(settings.realm())
                    && "auth".equals(answer.qop())
                    && count(answer.nonceCount()) > 0) {
                Optional<DigestAlgorithm> algorithm = DigestAlgorithm.named(answer.algorithm());
                if (algorithm.filter(a -> a == DigestAlgorithm.SHA_256).isPresent()) {
                    return Optional.of(answer);
                }
                if (algorithm.isPresent() && settings.compatible() && weak.isEmpty()) {
                    weak = Optional.of(answer);
                }
            }
        }
        return weak;
    }

    /** The eight hexadecimal digits of {@code nc}; 0 where they are none. */
    private static long count(String digits) {
        long count = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(i), 16);
            if (digit < 0 || digits.length() != 8) {
                return 0;
            }
            count = (count << 4) | digit;
        }
        return count;
    }
}
