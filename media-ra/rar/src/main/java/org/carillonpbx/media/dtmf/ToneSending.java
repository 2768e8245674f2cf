package org.carillonpbx.media.dtmf;

import java.util.Arrays;
import org.carillonpbx.media.codec.Encoder;
import org.carillonpbx.media.rtp.Packet;

/** A digit as the two tones of ITU-T Q.23 in a party's encoding, and a little silence behind them. */
final class ToneSending implements DigitSender.Sending {
    private static final int SILENCE_PACKETS = 2;
    private static final int MOST_PAYLOAD = 1500;

    private final Terms terms;
    private final Encoder encoder;
    private final ToneWriter tone;
    private final short[] pcm;
    private final byte[] payload = new byte[MOST_PAYLOAD];
    private final int rate;
    private int soundLeft;
    private int packetsLeft;
    private boolean begun;

    ToneSending(Press press, Terms terms) {
        this.terms = terms;
        rate = terms.codec().samplingRate(8000);
        encoder = terms.codec().encoder(rate, terms.wanted());
        tone = new ToneWriter(press.digit(), rate);
        pcm = new short[rate / 1000 * terms.ptime()];
        soundLeft = rate / 1000 * press.millis();
        packetsLeft = (soundLeft + pcm.length - 1) / pcm.length + SILENCE_PACKETS;
    }

    @Override
    public int period() {
        return terms.ptime();
    }

    @Override
    public int payloadType() {
        return terms.payloadType();
    }

    @Override
    public boolean next(Packet packet, int sequence, long clock, long now) {
        if (packetsLeft-- == 0) {
            return false;
        }
        int sound = Math.min(soundLeft, pcm.length);
        Arrays.fill(pcm, (short) 0);
        tone.write(pcm, 0, sound);
        soundLeft -= sound;
        int length = encoder.encode(pcm, 0, pcm.length, payload, 0);
        packet.compose(payload, length, sequence, (int) clock, !begun, now);
        begun = true;
        return true;
    }
}
