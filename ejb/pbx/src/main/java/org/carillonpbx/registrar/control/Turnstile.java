package org.carillonpbx.registrar.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.carillonpbx.directory.boundary.DirectoryPicture;
import org.carillonpbx.registrar.boundary.RefusedAttempt;
import org.carillonpbx.registrar.boundary.RefusedAttempt.Reason;
import org.carillonpbx.sip.Admission;
import org.carillonpbx.sip.Challenged;
import org.carillonpbx.sip.DigestAnswer;
import org.carillonpbx.sip.InviteRequest;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.Refused;
import org.carillonpbx.sip.RegisterReply;
import org.carillonpbx.sip.RegisterRequest;

/**
 * Remembers who was not let in and finds out why, from the answer that was given: the answer itself does not tell strangers
 * which of an account and its password is wrong. The same attempt again is counted. Bounded; thread-safe, held for
 * microseconds by the SIP thread and by whoever looks.
 */
@ApplicationScoped
public class Turnstile {
    private static final int REMEMBERED = 256;
    private static final int LONGEST_TEXT = 64;
    /** A challenge is the usual way in: one that is left alone so often is a phone without a password. */
    private static final int UNANSWERED = 3;

    private record Key(String what, String account, String source, Reason reason) {}

    private final DirectoryPicture directory;
    private final String realm;
    private final boolean compatible;
    private final Map<Key, RefusedAttempt> refused = bounded();
    private final Map<Key, RefusedAttempt> unanswered = bounded();

    /** For the container's proxy. */
    protected Turnstile() {
        this(DirectoryPicture.blank());
    }

    @Inject
    public Turnstile(DirectoryPicture directory) {
        this(directory, RegistrarSettings.fromSystem());
    }

    Turnstile(DirectoryPicture directory, RegistrarSettings settings) {
        this.directory = directory;
        this.realm = settings.realm();
        this.compatible = settings.compatible();
    }

    private static Map<Key, RefusedAttempt> bounded() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, RefusedAttempt> eldest) {
                return size() > REMEMBERED;
            }
        };
    }

    public void answered(RegisterRequest request, RegisterReply reply) {
        Visit visit = new Visit(
                "register",
                request.account(),
                request.credentials(),
                request.source(),
                request.userAgent(),
                request.sipCallId());
        if (reply instanceof RegisterReply.Registered) {
            welcome(visit);
        } else if (reply instanceof RegisterReply.TooBrief brief) {
            note(visit, Reason.TOO_BRIEF, Integer.toString(brief.minimumSeconds()));
        } else if (reply instanceof Challenged challenged) {
            challenged(visit, challenged);
        } else if (reply instanceof Refused no) {
            refused(visit, no);
        }
    }

    public void answered(InviteRequest request, Admission admission) {
        Visit visit = new Visit(
                "call",
                request.from().user(),
                request.credentials(),
                request.source(),
                request.userAgent(),
                request.sipCallId());
        if (admission instanceof Challenged challenged) {
            challenged(visit, challenged);
        } else if (admission instanceof Refused no) {
            refused(visit, no);
        } else {
            welcome(visit);
        }
    }

    private record Visit(
            String what,
            String account,
            List<DigestAnswer> credentials,
            Peer source,
            String userAgent,
            String sipCallId) {
        String username() {
            return credentials.isEmpty() ? account : credentials.get(0).username();
        }
    }

    private void challenged(Visit visit, Challenged challenge) {
        if (visit.credentials().isEmpty()) {
            unanswered(visit);
            return;
        }
        if (challenge.challenges().get(0).stale()) {
            return; // it knows the password, and comes again at once
        }
        DigestAnswer answer = visit.credentials().get(0);
        if (!answer.realm().equals(realm)) {
            note(visit, Reason.OTHER_REALM, answer.realm());
        } else if (!compatible && !answer.algorithm().toUpperCase(Locale.ROOT).startsWith("SHA")) {
            note(visit, Reason.WEAK_DIGEST, "");
        } else if (directory.account(answer.username()).isPresent()) {
            note(visit, Reason.WRONG_PASSWORD, "");
        } else {
            boolean departed = directory.departed(answer.username()).isPresent();
            note(visit, departed ? Reason.DELETED : Reason.UNKNOWN_ACCOUNT, "");
        }
    }

    private void refused(Visit visit, Refused no) {
        String username = visit.username();
        if (no.status() == 503) {
            note(visit, Reason.STARTING, "");
        } else if (no.status() == 500) {
            note(visit, Reason.OUT_OF_ORDER, "");
        } else if (no.status() == 403 && no.retryAfterSeconds().isPresent()) {
            note(visit, Reason.LOCKED_OUT, "");
        } else if (no.status() == 403 && directory.departed(username).isPresent()) {
            note(visit, Reason.DELETED, "");
        } else if (no.status() == 403 && directory.account(username).isPresent() && !directory.enabled(username)) {
            note(visit, Reason.BARRED, "");
        } else if (no.status() == 403 && !username.equals(visit.account())) {
            note(visit, Reason.OTHER_ACCOUNT, username);
        } else {
            note(visit, Reason.OTHER, no.status() + " " + no.reason());
        }
    }

    private void note(Visit visit, Reason reason, String detail) {
        synchronized (refused) {
            remember(refused, visit, reason, detail);
        }
    }

    private void unanswered(Visit visit) {
        synchronized (unanswered) {
            remember(unanswered, visit, Reason.NO_PASSWORD, "");
        }
    }

    private static void remember(Map<Key, RefusedAttempt> attempts, Visit visit, Reason reason, String detail) {
        Instant now = Instant.now();
        Key key = key(visit, reason);
        RefusedAttempt before = attempts.get(key);
        attempts.put(
                key,
                before == null
                        ? new RefusedAttempt(
                                now,
                                now,
                                1,
                                visit.what(),
                                key.account(),
                                key.source(),
                                visit.source().transport().name().toLowerCase(Locale.ROOT),
                                bounded(visit.userAgent()),
                                reason,
                                bounded(detail),
                                visit.sipCallId())
                        : before.again(now, visit.sipCallId()));
    }

    private static Key key(Visit visit, Reason reason) {
        return new Key(visit.what(), bounded(visit.account()), visit.source().address(), reason);
    }

    private void welcome(Visit visit) {
        synchronized (unanswered) {
            unanswered.remove(key(visit, Reason.NO_PASSWORD));
        }
    }

    public List<RefusedAttempt> recent() {
        List<RefusedAttempt> all = new ArrayList<>();
        synchronized (refused) {
            all.addAll(refused.values());
        }
        synchronized (unanswered) {
            unanswered.values().stream()
                    .filter(attempt -> attempt.times() >= UNANSWERED)
                    .forEach(all::add);
        }
        all.sort(Comparator.comparing(RefusedAttempt::lastAt).reversed());
        return all;
    }

    private static String bounded(String text) {
        return Optional.of(text)
                .filter(t -> t.length() > LONGEST_TEXT)
                .map(t -> t.substring(0, LONGEST_TEXT))
                .orElse(text);
    }
}
