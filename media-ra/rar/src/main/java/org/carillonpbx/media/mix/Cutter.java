package org.carillonpbx.media.mix;

import org.carillonpbx.media.codec.Encoder;
import org.carillonpbx.media.graph.Outgoing;

/**
 * Makes packets of one encoding out of a mix that comes 20 ms at a time, whatever the packets' length. Remembers what went
 * into the last ones, so that another cutter's stream can go on where this one's ends. Confined to a strand.
 */
final class Cutter {
    private static final int MOST_PACKETS = 2;
    private static final int MOST_PAYLOAD = 1500;
    private static final int REMEMBERED = 2;

    private final Encoder encoder;
    private final int packet;
    private final short[] held;
    private final short[] past;
    private final byte[][] payloads = new byte[MOST_PACKETS][MOST_PAYLOAD];
    private final int[] lengths = new int[MOST_PACKETS];
    private int holding;
    private int packets;
    private long round = Long.MIN_VALUE;

    Cutter(Outgoing outgoing, int rate) {
        encoder = outgoing.codec().encoder(rate, outgoing.wanted());
        packet = rate / 1000 * outgoing.ptime();
        held = new short[packet + rate / 1000 * Room.MILLIS];
        past = new short[REMEMBERED * packet];
    }

    /** Whether this round's mix has been cut. */
    boolean hasCut(long thisRound) {
        return round == thisRound;
    }

    /** Takes what is heard in this round. */
    void cut(short[] pcm, int samples, long thisRound) {
        round = thisRound;
        packets = 0;
        System.arraycopy(pcm, 0, held, holding, samples);
        holding += samples;
        while (holding >= packet) {
            lengths[packets] = encoder.encode(held, 0, packet, payloads[packets], 0);
            packets++;
            System.arraycopy(past, packet, past, 0, past.length - packet);
            System.arraycopy(held, 0, past, past.length - packet, packet);
            holding -= packet;
            System.arraycopy(held, packet, held, 0, holding);
        }
    }

    /**
     * Goes on where the other one is: a listener's decoder, which remembers what that one sent, then hears no seam. Does
     * nothing where this one is in use already, or the other one is not.
     */
    void follow(Cutter other, long thisRound) {
        if (round >= thisRound - 1 || other.round < thisRound - 1) {
            return;
        }
        if (!encoder.follow(other.encoder)) {
            for (int at = 0; at < past.length; at += packet) { // what came last says most of what it remembers
                encoder.encode(other.past, at, packet, payloads[0], 0);
            }
        }
        System.arraycopy(other.past, 0, past, 0, past.length);
        System.arraycopy(other.held, 0, held, 0, other.holding);
        holding = other.holding;
    }

    /** Packets that are ready in this round. */
    int packets() {
        return packets;
    }

    byte[] payload(int number) {
        return payloads[number];
    }

    /** Bytes of the payload; 0 where silence need not be sent. */
    int length(int number) {
        return lengths[number];
    }
}
