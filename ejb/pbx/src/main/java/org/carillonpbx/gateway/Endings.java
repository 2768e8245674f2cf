package org.carillonpbx.gateway;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import org.carillonpbx.call.Cause;
import org.carillonpbx.sip.Ending;

/** Causes in SIP's words, and back. */
final class Endings {
    private static final Map<Cause, Ending> BY_CAUSE = new EnumMap<>(Cause.class);

    static {
        for (Cause cause : Cause.values()) {
            BY_CAUSE.put(cause, new Ending(cause.sipStatus(), OptionalInt.of(cause.q850()), text(cause)));
        }
    }

    private Endings() {}

    static Ending of(Cause cause) {
        return BY_CAUSE.get(cause);
    }

    /** The same, its Q.850 cause replaced by what another leg's far side said. */
    static Ending of(Cause cause, OptionalInt q850) {
        Ending usual = of(cause);
        return q850.isEmpty() ? usual : new Ending(usual.status(), q850, usual.text());
    }

    /** Why a dialog that was up is gone: a BYE, whatever it says, ends a call as calls end; a broken path does not. */
    static Cause ofEnded(int status) {
        return status == 408 || (status >= 500 && status < 600) ? Cause.LOST : Cause.NORMAL;
    }

    private static String text(Cause cause) {
        return switch (cause) {
            case NORMAL -> "Normal call clearing";
            case ANSWERED_ELSEWHERE -> "Call completed elsewhere";
            case CANCELLED -> "Request Terminated";
            case BUSY -> "Busy Here";
            case NO_ANSWER -> "No Answer";
            case UNREACHABLE -> "Temporarily Unavailable";
            case DECLINED -> "Decline";
            case UNKNOWN_NUMBER -> "Not Found";
            case FORBIDDEN -> "Forbidden";
            case DIVERTED -> "Call Diverted";
            case LOOP -> "Loop Detected";
            case TOO_FAR -> "Too Many Hops";
            case NOT_ACCEPTABLE -> "Not Acceptable Here";
            case MALFORMED -> "Bad Request";
            case PENDING -> "Request Pending";
            case CONGESTION -> "Service Unavailable";
            case LOST -> "Path Lost";
            case MEDIA_TIMEOUT -> "No Media Heard";
            case ADMINISTRATOR -> "Ended by Administrator";
            case FAULT -> "Server Internal Error";
            case SHUTDOWN -> "Server Shutting Down";
        };
    }
}
