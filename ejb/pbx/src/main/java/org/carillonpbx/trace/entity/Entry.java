package org.carillonpbx.trace.entity;

import java.time.Instant;
import java.util.Objects;

/** One thing that the trace keeps. */
public sealed interface Entry {

    Instant at();

    /** A SIP message, its secrets masked. Hosts are IP addresses, {@code transport} is {@code udp} and the like. */
    record Message(
            Instant at,
            boolean inbound,
            String transport,
            String localHost,
            int localPort,
            String remoteHost,
            int remotePort,
            String sipCallId,
            String text,
            boolean cut)
            implements Entry {
        public Message {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(sipCallId, "sipCallId");
            Objects.requireNonNull(text, "text");
        }

        /** The same message at another time. */
        public Message at(Instant other) {
            return new Message(
                    other, inbound, transport, localHost, localPort, remoteHost, remotePort, sipCallId, text, cut);
        }
    }

    /** A leg belongs to a call; {@code number} is its party's. */
    record LegOfCall(Instant at, String call, String leg, String number, boolean caller) implements Entry {}

    /** A leg's dialog goes by this Call-ID. */
    record DialogOfLeg(Instant at, String leg, String sipCallId) implements Entry {}

    /** Something that happened to a leg and is no message. {@code kind} is a word for the message bundle. */
    record Note(Instant at, String leg, String kind, String detail) implements Entry {}
}
