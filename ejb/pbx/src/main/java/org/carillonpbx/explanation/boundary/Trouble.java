package org.carillonpbx.explanation.boundary;

import java.util.Locale;

/** What can have gone wrong. Each has a sentence in the portal's words under {@link #key}; arguments are named here in order. */
public enum Trouble {
    /** Called number. */
    UNKNOWN_NUMBER,
    /** Called number. */
    OFFLINE,
    /** Called number. */
    FORBIDDEN,
    /** Party, seconds. */
    NOT_ANSWERED,
    /** Party, contact. */
    PHONE_SILENT,
    /** Party. */
    PHONE_UNAVAILABLE,
    /** Party, contact. */
    CANNOT_CONNECT,
    /** Party. */
    BUSY,
    /** Party. */
    DECLINED,
    /** Caller, seconds. */
    CANCELLED,
    /** Caller, party. */
    CANCELLED_BEFORE_RINGING,
    /** Party, contact. */
    PHONE_DOES_NOT_KNOW,
    /** Party. */
    PHONE_FORBIDS,
    /** Party. */
    PHONE_WANTS_PASSWORD,
    /** Party. */
    REDIRECTED,
    /** Called number. */
    LOOP,
    /** Party. */
    EXTENSION_REQUIRED,
    /** Party, status. */
    PHONE_FAULT,
    /** Caller, codecs. */
    CALLER_CODECS,
    /** Party, codecs. */
    CALLEE_CODECS,
    /** Party. */
    ANSWER_CODECS,
    /** Caller. */
    BAD_SDP,
    CONGESTION,
    /** Party. */
    NEVER_HEARD,
    /** Party. */
    WENT_SILENT,
    /** Party, the other one. */
    ONE_WAY,
    NO_SOUND,
    /** Party, percent. */
    CHOPPY,
    /** Party. */
    NO_ACK,
    /** Party, contact. */
    CONNECTION_LOST,
    ADMINISTRATOR,
    FAULT,
    SHUTDOWN,
    /** SIP status, cause. */
    OTHER,

    /** Account. */
    WRONG_PASSWORD,
    /** Account. */
    UNKNOWN_ACCOUNT,
    /** Account, realm. */
    OTHER_REALM,
    /** Account. */
    WEAK_DIGEST,
    /** Account. */
    BARRED,
    /** Account. */
    DELETED,
    /** Account, source. */
    LOCKED_OUT,
    /** Account, user name. */
    OTHER_ACCOUNT,
    /** Account, seconds. */
    TOO_BRIEF,
    /** Account. */
    NO_PASSWORD,
    /** Account, the reason given. */
    BAD_REGISTRATION,
    /** Account. */
    OUT_OF_ORDER,
    STARTING;

    /** As {@code explain.one-way}. */
    public String key() {
        return "explain." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
