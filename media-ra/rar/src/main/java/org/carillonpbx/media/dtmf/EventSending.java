package org.carillonpbx.media.dtmf;

import org.carillonpbx.media.rtp.Packet;
import org.carillonpbx.media.sdp.Format;

/** A digit as telephone-events: one timestamp, a growing duration, the end three times (RFC 4733 §2.5.1). */
final class EventSending implements DigitSender.Sending {
    private static final int ENDS = 3;
    private static final int END = 0x80;
    private static final int VOLUME = 10; // dBm0, negated

    private final Press press;
    private final Format events;
    private final int period;
    private final byte[] payload = new byte[4];
    private int packets;
    private int ends;
    private long timestamp;

    EventSending(Press press, Format events, Terms terms) {
        this.press = press;
        this.events = events;
        this.period = terms.ptime();
    }

    @Override
    public int period() {
        return period;
    }

    @Override
    public int payloadType() {
        return events.payloadType();
    }

    @Override
    public boolean next(Packet packet, int sequence, long clock, long now) {
        if (ends == ENDS) {
            return false;
        }
        boolean first = packets == 0;
        if (first) {
            timestamp = clock;
        }
        packets++;
        int held = Math.min(packets * period, press.millis());
        boolean over = held == press.millis();
        ends += over ? 1 : 0;
        int duration = Math.min(0xFFFF, held * (events.clockRate() / 1000));
        payload[0] = (byte) press.event();
        payload[1] = (byte) ((over ? END : 0) | VOLUME);
        payload[2] = (byte) (duration >> 8);
        payload[3] = (byte) duration;
        packet.compose(payload, payload.length, sequence, (int) timestamp, first, now);
        return true;
    }
}
