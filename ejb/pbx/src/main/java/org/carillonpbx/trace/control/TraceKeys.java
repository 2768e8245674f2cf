package org.carillonpbx.trace.control;

import org.carillonpbx.trace.entity.Entry;

/** What entries are found by: a call's legs by the call, a leg's dialogs and notes by the leg, messages by Call-ID. */
final class TraceKeys {
    private static final long PRIME = 0x100000001b3L;
    private static final long BASIS = 0xcbf29ce484222325L;

    private TraceKeys() {}

    static long call(String call) {
        return hash('c', call);
    }

    static long leg(String leg) {
        return hash('l', leg);
    }

    static long sipCallId(String sipCallId) {
        return hash('s', sipCallId);
    }

    static long of(Entry entry) {
        if (entry instanceof Entry.Message message) {
            return sipCallId(message.sipCallId());
        } else if (entry instanceof Entry.LegOfCall leg) {
            return call(leg.call());
        } else if (entry instanceof Entry.DialogOfLeg dialog) {
            return leg(dialog.leg());
        } else if (entry instanceof Entry.Note note) {
            return leg(note.leg());
        }
        throw new IllegalArgumentException("entry " + entry);
    }

    /** FNV-1a, 64 bits: a map of longs is half the size of one of texts. */
    private static long hash(char kind, String text) {
        long hash = (BASIS ^ kind) * PRIME;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return hash;
    }
}
