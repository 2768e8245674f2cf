package org.carillonpbx.sip.outflow;

import gov.nist.javax.sip.header.Require;
import gov.nist.javax.sip.header.extensions.MinSE;
import gov.nist.javax.sip.header.extensions.SessionExpires;
import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import java.util.Locale;
import java.util.Optional;
import javax.sip.InvalidArgumentException;
import org.carillonpbx.sip.session.SessionTimer;
import org.carillonpbx.sip.session.Terms;
import org.carillonpbx.sip.session.Terms.Refresher;

/** Session-Expires and Min-SE (RFC 4028), read and written. */
public final class SessionHeaders {

    private SessionHeaders() {}

    public static Optional<Terms> terms(SIPMessage message) {
        if (message.getHeader(SessionExpires.NAME) instanceof SessionExpires header && header.getExpires() > 0) {
            String refresher = Optional.ofNullable(header.getRefresher()).orElse("");
            return Optional.of(new Terms(header.getExpires(), refresher(refresher)));
        }
        return Optional.empty();
    }

    private static Refresher refresher(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "uac" -> Refresher.UAC;
            case "uas" -> Refresher.UAS;
            default -> Refresher.OPEN;
        };
    }

    /** Min-SE; 0 where there is none. */
    public static int minimum(SIPMessage message) {
        return message.getHeader(MinSE.NAME) instanceof MinSE header ? Math.max(0, header.getExpires()) : 0;
    }

    public static void minimum(SIPMessage message, int seconds) {
        try {
            MinSE header = new MinSE();
            header.setExpires(seconds);
            message.setHeader(header);
        } catch (InvalidArgumentException e) {
            throw new IllegalArgumentException("Min-SE " + seconds, e);
        }
    }

    /** What an INVITE or UPDATE of ours proposes. */
    static void propose(SIPRequest request, SessionTimer session) {
        terms(request, session.proposal());
        minimum(request, session.minimum());
    }

    /** What our 2xx to theirs settles; who has to refresh must know that it has to (§9). */
    static void accept(SIPRequest request, SIPResponse success, SessionTimer session, long now) {
        boolean understands = OptionTags.supported(request, OptionTags.TIMER);
        Terms terms = session.accept(terms(request), understands, minimum(request), now);
        terms(success, terms);
        if (understands) {
            success.addHeader(new Require(OptionTags.TIMER));
        }
    }

    private static void terms(SIPMessage message, Terms terms) {
        try {
            SessionExpires header = new SessionExpires();
            header.setExpires(terms.seconds());
            if (terms.refresher() != Refresher.OPEN) {
                header.setRefresher(terms.refresher().name().toLowerCase(Locale.ROOT));
            }
            message.setHeader(header);
        } catch (InvalidArgumentException e) {
            throw new IllegalArgumentException("Session-Expires " + terms, e);
        }
    }
}
