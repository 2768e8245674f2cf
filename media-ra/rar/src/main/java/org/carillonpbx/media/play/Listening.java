package org.carillonpbx.media.play;

import java.util.Optional;
import org.carillonpbx.media.codec.Encoder;

/**
 * Listens to a station. Coming in and going away are encoded for this party alone, so that it hears no click: the first
 * packets, until its decoder is where everybody's is, and the last one. Confined to a strand.
 */
final class Listening implements Programme {
    /** After so long, two coders that have heard the same are alike. */
    private static final int ALIKE_MILLIS = 200;

    private final Channel channel;
    private final int alike;
    private final byte[] payload = new byte[Coding.MOST_PAYLOAD];
    private final short[] pcm;
    private Optional<Encoder> own;
    private long number = -1;
    private int heard;

    Listening(Channel channel) {
        this.channel = channel;
        alike = ALIKE_MILLIS / channel.coding().ptime();
        pcm = new short[channel.coding().samples()];
        own = Optional.of(channel.coding().encoder());
    }

    @Override
    public Next next(long due, Packed packed) {
        number = channel.numberAt(due);
        if (heard >= alike) {
            own = Optional.empty();
            return channel.packet(number, packed) && packed.length > 0 ? Next.PACKET : Next.SILENCE;
        }
        if (!channel.sound(number, pcm)) {
            return Next.SILENCE;
        }
        if (heard++ == 0) {
            Fades.in(pcm, pcm.length);
        }
        return encoded(own.get(), packed);
    }

    @Override
    public Next farewell(long due, Packed packed) {
        if (heard == 0) {
            return Next.SILENCE;
        }
        long last = number + 1;
        Encoder encoder = own.orElseGet(() -> caughtUp(last));
        own = Optional.of(encoder);
        if (!channel.sound(last, pcm)) {
            return Next.SILENCE;
        }
        Fades.out(pcm, pcm.length);
        return encoded(encoder, packed);
    }

    @Override
    public void follow(Programme before) {
        if (before instanceof Listening other) {
            own = other.own;
        }
    }

    /** A coder that has heard what this party has. */
    private Encoder caughtUp(long last) {
        Encoder encoder = channel.coding().encoder();
        for (long past = last - alike; past < last; past++) {
            if (channel.sound(past, pcm)) {
                encoder.encode(pcm, 0, pcm.length, payload, 0);
            }
        }
        return encoder;
    }

    private Next encoded(Encoder encoder, Packed packed) {
        packed.bytes = payload;
        packed.length = encoder.encode(pcm, 0, pcm.length, payload, 0);
        return packed.length > 0 ? Next.PACKET : Next.SILENCE;
    }
}
