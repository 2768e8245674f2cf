package org.carillonpbx.media.dtmf;

import org.carillonpbx.media.rtp.Packet;
import org.carillonpbx.media.rtp.PayloadTypes;
import org.carillonpbx.media.rtp.Step;

/**
 * Reads digits out of telephone-events (RFC 4733 §2.3). All packets of one event bear one timestamp, and the end is sent
 * three times: the first that arrives counts. Where all three are lost, the next event or the end of the events tells it.
 * One that lasts longer than its duration can say goes on under another timestamp (§2.5.1.3), and is one digit all the same.
 *
 * <p>What comes late of a press that is over ends here: phones that look at the event alone would take it for another press.
 * Confined to a strand.
 */
public final class DigitWatch implements Step {
    private static final int EVENT_BYTES = 4;
    private static final String DIGITS = DigitTone.EVENTS;
    private static final int END = 0x80;
    private static final int LONGEST = 0xFFFF;
    /** What lies further back is no late packet: the far side counts time anew. */
    private static final int LATE_UNITS = 48_000;

    private final DigitListener listener;
    private PayloadTypes events = PayloadTypes.NONE;
    private boolean pressed;
    private boolean seen;
    private int ssrc;
    private int timestamp;
    private int duration;
    private char digit;

    public DigitWatch(DigitListener listener) {
        this.listener = listener;
    }

    /** Takes the payload types of telephone-events. */
    public void agree(PayloadTypes payloadTypes) {
        events = payloadTypes;
    }

    @Override
    public boolean passes(Packet packet) {
        if (!events.contains(packet.payloadType())) {
            if (pressed && packet.timestamp() - timestamp > 0) {
                release(); // sound again and no end seen
            }
            return true;
        }
        if (packet.payloadLength() < EVENT_BYTES) {
            return false;
        }
        int event = packet.buffer().get(packet.payloadOffset()) & 0xFF;
        return event >= DIGITS.length() || watch(packet, event);
    }

    /** False where the packet tells of what is over. */
    private boolean watch(Packet packet, int event) {
        if (seen && packet.ssrc() != ssrc) {
            release();
            seen = false;
        }
        int ahead = packet.timestamp() - timestamp;
        if (seen && ahead < 0 && ahead > -LATE_UNITS) {
            return false; // a late packet of an earlier event
        }
        boolean end = (packet.buffer().get(packet.payloadOffset() + 1) & END) != 0;
        if (seen && ahead == 0 && !pressed && !end) {
            return false; // its end was here before
        }
        if (!seen || ahead != 0) {
            if (!goesOn(event, ahead)) {
                release();
                pressed = true;
            }
            seen = true;
            ssrc = packet.ssrc();
            timestamp = packet.timestamp();
            duration = 0;
            digit = DIGITS.charAt(event);
        }
        duration = Math.max(duration, packet.buffer().getShort(packet.payloadOffset() + 2) & LONGEST);
        if (end) {
            release();
        }
        return true;
    }

    private boolean goesOn(int event, int ahead) {
        return seen && pressed && digit == DIGITS.charAt(event) && duration == LONGEST && ahead == LONGEST;
    }

    private void release() {
        if (pressed) {
            pressed = false;
            listener.onDigit(digit);
        }
    }
}
