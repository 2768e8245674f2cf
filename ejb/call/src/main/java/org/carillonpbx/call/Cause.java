package org.carillonpbx.call;

import java.util.OptionalInt;

/** Why a leg or a call ended: an outcome, never an exception. With the SIP status (RFC 3261) and the Q.850 cause it maps to. */
public enum Cause {
    /** One side hung up after a conversation. */
    NORMAL(200, 16),
    /** Another contact or extension answered this call. */
    ANSWERED_ELSEWHERE(200, 26),
    /** The caller gave up before an answer. */
    CANCELLED(487, 16),
    BUSY(486, 17),
    NO_ANSWER(480, 19),
    /** No contact is registered. */
    UNREACHABLE(480, 20),
    DECLINED(603, 21),
    /** No such number. */
    UNKNOWN_NUMBER(404, 1),
    FORBIDDEN(403, 21),
    /** The phone sent the call on to somebody else. */
    DIVERTED(480, 23),
    /** It was to be diverted to where it had been before. */
    LOOP(482, 25),
    /** It was diverted too often. */
    TOO_FAR(483, 25),
    /** No common codec. */
    NOT_ACCEPTABLE(488, 65),
    /** What should have been SDP is not. */
    MALFORMED(400, 95),
    /** An offer met another one on its way (RFC 3261 §14.2): the leg goes on as it was. */
    PENDING(491, 101),
    /** We are out of ports, or overloaded. */
    CONGESTION(503, 42),
    /** The signalling path broke. */
    LOST(503, 41),
    /** Nothing was heard from one side for the media timeout. */
    MEDIA_TIMEOUT(408, 31),
    /** An administrator hung up. */
    ADMINISTRATOR(480, 16),
    /** A fault of ours ended the call. */
    FAULT(500, 41),
    /** The server is going down. */
    SHUTDOWN(503, 41);

    private final int sipStatus;
    private final int q850;

    Cause(int sipStatus, int q850) {
        this.sipStatus = sipStatus;
        this.q850 = q850;
    }

    public int sipStatus() {
        return sipStatus;
    }

    public int q850() {
        return q850;
    }

    /**
     * What a failure response to our INVITE means to the caller. Where it bears a Q.850 cause and says little itself, a
     * gateway translated, and the cause is what was meant (RFC 6432).
     */
    public static Cause of(int sipStatus, OptionalInt q850) {
        boolean vague = sipStatus == 480 || (sipStatus >= 500 && sipStatus < 600);
        return vague && q850.isPresent() && q850.getAsInt() != 31
                ? ofSipStatus(Q850.statusOf(q850.getAsInt()).orElse(sipStatus))
                : ofSipStatus(sipStatus);
    }

    /** What a failure response to our INVITE means to the caller. */
    public static Cause ofSipStatus(int status) {
        return switch (status) {
            case 200 -> NORMAL;
            case 482 -> LOOP;
            case 483 -> TOO_FAR;
            case 403, 401, 407 -> FORBIDDEN;
            case 404, 410, 604 -> UNKNOWN_NUMBER;
            case 408, 480 -> NO_ANSWER;
            case 486, 600 -> BUSY;
            case 487 -> CANCELLED;
            case 488, 415, 606 -> NOT_ACCEPTABLE;
            case 603 -> DECLINED;
            case 430 -> LOST; // RFC 5626 §11.5: the flow has failed
            default -> status >= 500 ? LOST : NO_ANSWER;
        };
    }
}
