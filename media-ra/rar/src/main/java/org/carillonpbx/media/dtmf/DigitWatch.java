package org.carillonpbx.media.dtmf;

import org.carillonpbx.media.rtp.Packet;
import org.carillonpbx.media.rtp.PayloadTypes;
import org.carillonpbx.media.rtp.Step;

/**
 * Reads digits out of telephone-events (RFC 4733 §2.3). All packets of one event bear one timestamp, and the end is sent
 * three times: the first that arrives counts. Where all three are lost, the next event or the end of the events tells it.
 * Confined to a strand.
 */
public final class DigitWatch implements Step {
    private static final int EVENT_BYTES = 4;
    private static final String DIGITS = "0123456789*#ABCD";
    private static final int END = 0x80;

    private final DigitListener listener;
    private PayloadTypes events = PayloadTypes.NONE;
    private boolean pressed;
    private boolean seen;
    private int timestamp;
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
        if (event < DIGITS.length()) {
            watch(packet, event);
        }
        return true;
    }

    private void watch(Packet packet, int event) {
        if (seen && packet.timestamp() - timestamp < 0) {
            return; // a late packet of an earlier event
        }
        if (!seen || packet.timestamp() != timestamp) {
            release();
            seen = true;
            pressed = true;
            timestamp = packet.timestamp();
            digit = DIGITS.charAt(event);
        }
        if ((packet.buffer().get(packet.payloadOffset() + 1) & END) != 0) {
            release();
        }
    }

    private void release() {
        if (pressed) {
            pressed = false;
            listener.onDigit(digit);
        }
    }
}
