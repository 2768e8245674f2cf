package org.carillonpbx.registrar.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.OptionalInt;
import org.carillonpbx.digest.boundary.DigestAlgorithm;
import org.carillonpbx.directory.boundary.DirectoryPicture;
import org.carillonpbx.guard.boundary.EmergencyNumbers;
import org.carillonpbx.guard.boundary.Reason;
import org.carillonpbx.guard.boundary.Refusals;
import org.carillonpbx.sip.Admission;
import org.carillonpbx.sip.Admission.Admitted;
import org.carillonpbx.sip.InviteRequest;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.Refused;
import org.carillonpbx.sip.RegisterReply;
import org.carillonpbx.sip.RegisterRequest;

/** Puts the checks in their order: is there a directory, who is it, may they. Pure memory; thread-safe. */
@ApplicationScoped
public class Admittance {
    private static final Refused NOT_YET = new Refused(503, "Starting", OptionalInt.of(5));
    private static final Refused FORBIDDEN = new Refused(403, "Forbidden");

    private final DirectoryPicture directory;
    private final ContactBook book;
    private final ExceptionsRegister exceptions;
    private final InstantSource clock;
    private final Lockout lockout = new Lockout();
    private final DigestCheck check;
    private Complaints complaints;

    /** For the container's proxy. */
    protected Admittance() {
        this(DirectoryPicture.blank(), new ContactBook(), new ExceptionsRegister());
    }

    @Inject
    public Admittance(DirectoryPicture directory, ContactBook book, ExceptionsRegister exceptions) {
        this(directory, book, exceptions, RegistrarSettings.fromSystem(), new SteadyClock());
    }

    public Admittance(
            DirectoryPicture directory,
            ContactBook book,
            ExceptionsRegister exceptions,
            RegistrarSettings settings,
            InstantSource clock) {
        this.directory = directory;
        this.book = book;
        this.exceptions = exceptions;
        this.clock = clock;
        this.check = new DigestCheck(settings, directory, clock, lockout, book::registeredFrom);
        this.complaints = new Complaints(new Refusals(), clock);
    }

    /** Where to note what is turned away. */
    @Inject
    void complainTo(Refusals refusals) {
        complaints = new Complaints(refusals, clock);
    }

    Lockout lockout() {
        return lockout;
    }

    public RegisterReply register(RegisterRequest request) {
        if (!directory.loaded()) {
            return NOT_YET;
        }
        Verdict verdict = check.check(request.credentials(), request.source(), false);
        Complaints.Request asked = asked(request);
        complaints.note(verdict, check.answerable(request.credentials()), request.credentials(), asked);
        if (verdict instanceof Verdict.Proven proven) {
            return register(request, proven);
        } else if (verdict instanceof Verdict.Repeated repeated) {
            return repeated.account().number().equals(request.account())
                    ? book.again(request).orElseGet(() -> check.challenge(true, request.userAgent()))
                    : check.challenge(true, request.userAgent());
        } else if (verdict instanceof Verdict.Unproven unproven) {
            return check.challenge(unproven.stale(), request.userAgent());
        }
        if (verdict instanceof Verdict.Barred barred) {
            book.drop(barred.account().number(), contact -> true);
        }
        return refusal(verdict);
    }

    private RegisterReply register(RegisterRequest request, Verdict.Proven proven) {
        String number = proven.account().number();
        if (!number.equals(request.account())) {
            complaints.note(Reason.NOT_ALLOWED, request.credentials(), asked(request));
            return FORBIDDEN;
        }
        noteLegacy(proven, request.userAgent(), request.source());
        return book.register(request, proven.account(), proven.algorithm().token(), () -> directory.enabled(number));
    }

    public Admission admit(InviteRequest request) {
        if (!directory.loaded()) {
            return NOT_YET;
        }
        boolean emergency = EmergencyNumbers.ALWAYS.contains(request.called());
        Verdict verdict = check.check(request.credentials(), request.source(), emergency);
        complaints.note(
                verdict,
                check.answerable(request.credentials()),
                request.credentials(),
                new Complaints.Request(method(request) + request.called(), request.source(), request.sipCallId()));
        if (verdict instanceof Verdict.Proven proven) {
            noteLegacy(proven, request.userAgent(), request.source());
            return new Admitted(proven.account().number());
        } else if (verdict instanceof Verdict.Unproven unproven) {
            return check.challenge(unproven.stale(), request.userAgent());
        } else if (verdict instanceof Verdict.Repeated) {
            return check.challenge(true, request.userAgent());
        }
        return refusal(verdict);
    }

    /** Calls are not all that is admitted so: messages, subscriptions and publications prove themselves alike. */
    private static String method(InviteRequest request) {
        return (request.credentials().isEmpty()
                        ? "INVITE"
                        : request.credentials().get(0).method()) + " ";
    }

    private static Complaints.Request asked(RegisterRequest request) {
        return new Complaints.Request("REGISTER " + request.account(), request.source(), request.sipCallId());
    }

    public void flowLost(Peer flow) {
        book.lost(flow);
    }

    private static Refused refusal(Verdict verdict) {
        return verdict instanceof Verdict.Locked locked
                ? new Refused(403, "Too many wrong passwords", OptionalInt.of(locked.seconds()))
                : FORBIDDEN;
    }

    private void noteLegacy(Verdict.Proven proven, String userAgent, Peer source) {
        if (proven.algorithm() == DigestAlgorithm.MD5) {
            exceptions.note(proven.account().number(), userAgent, source.address(), clock.instant());
        }
    }
}
