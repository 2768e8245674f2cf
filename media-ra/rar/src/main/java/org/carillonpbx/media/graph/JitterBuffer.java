package org.carillonpbx.media.graph;

import org.carillonpbx.media.rtp.Packet;
import org.carillonpbx.media.rtp.Tally;

/**
 * Puts packets in order again: room for {@value #SLOTS} by sequence number. Another SSRC or a leap in sequence begins anew.
 * Confined to a strand.
 */
final class JitterBuffer {
    static final int SLOTS = 64;

    private final Tally tally;
    private final Slot[] slots = new Slot[SLOTS];
    private boolean begun;
    private int ssrc;
    private int next;
    private int highest;
    private int filled;

    /** What lies at the place that is to be played next. */
    enum Head {
        READY,
        /** It has not come, but a later one has. */
        MISSING,
        EMPTY
    }

    JitterBuffer(Tally tally) {
        this.tally = tally;
        for (int i = 0; i < SLOTS; i++) {
            slots[i] = new Slot();
        }
    }

    /**
     * Takes a packet.
     *
     * @return false where it came too late, or twice
     */
    boolean put(Packet packet) {
        if (!begun || packet.ssrc() != ssrc) {
            restart(packet);
        }
        int sequence = highest + (short) (packet.sequence() - highest);
        int ahead = sequence - next;
        if (ahead >= SLOTS || ahead <= -SLOTS) {
            restart(packet);
            sequence = next;
        } else if (ahead < 0) {
            tally.late.increment();
            return false;
        }
        Slot slot = slots[sequence & (SLOTS - 1)];
        if (slot.holds(sequence)) {
            tally.duplicates.increment();
            return false;
        }
        if (sequence - highest < 0) {
            tally.reordered.increment();
        } else {
            highest = sequence;
        }
        slot.fill(packet, sequence);
        filled++;
        return true;
    }

    private void restart(Packet packet) {
        for (Slot slot : slots) {
            slot.clear();
        }
        begun = true;
        filled = 0;
        ssrc = packet.ssrc();
        next = packet.sequence();
        highest = next;
    }

    Head look() {
        if (filled == 0) {
            return Head.EMPTY;
        }
        return head().holds(next) ? Head.READY : Head.MISSING;
    }

    Slot head() {
        return slots[next & (SLOTS - 1)];
    }

    /** Whether the packet after the next one is there. */
    boolean hasFollowing() {
        return following().holds(next + 1);
    }

    Slot following() {
        return slots[(next + 1) & (SLOTS - 1)];
    }

    /** Done with the head, or given up waiting for it. */
    void advance() {
        if (head().holds(next)) {
            head().clear();
            filled--;
        }
        next++;
    }

    void clear() {
        begun = false;
        filled = 0;
    }
}
