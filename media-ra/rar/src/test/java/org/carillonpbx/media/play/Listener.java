package org.carillonpbx.media.play;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.carillonpbx.media.PortKey;
import org.carillonpbx.media.codec.Codec;
import org.carillonpbx.media.codec.Decoder;
import org.carillonpbx.media.phone.Bench;
import org.carillonpbx.media.phone.Phone;
import org.carillonpbx.media.phone.RtpBytes;

/** A phone with one encoding that writes down what it hears. */
final class Listener implements AutoCloseable {
    private static int phones = 0x11570000;

    private final Codec codec;
    private final Phone phone = new Phone(phones++);
    private final PortKey key;
    private final Decoder decoder;
    private final int rate;
    private final List<RtpBytes> packets = new ArrayList<>();

    Listener(Bench bench, Codec codec) {
        this.codec = codec;
        rate = codec.samplingRate(48_000);
        decoder = codec.decoder(rate);
        String map = "rtpmap:" + codec.payloadType() + " " + codec.encoding() + "/" + codec.clockRate()
                + (codec.channels() > 1 ? "/" + codec.channels() : "");
        key = bench.answers(phone, phone.sdp(Integer.toString(codec.payloadType()), map));
    }

    PortKey key() {
        return key;
    }

    Phone phone() {
        return phone;
    }

    int rate() {
        return rate;
    }

    List<RtpBytes> packets() {
        return packets;
    }

    /** The sound of so many packets, as they come. */
    short[] hears(int count) {
        short[] pcm = new short[count * 6 * rate / 100 + Decoder.MOST_SAMPLES];
        int samples = 0;
        for (int i = 0; i < count; i++) {
            byte[] bytes = phone.next(20_000).orElseThrow(() -> new AssertionError("nothing is heard"));
            RtpBytes packet = RtpBytes.read(bytes, bytes.length);
            packets.add(packet);
            samples += decoder.decode(packet.payload(), 0, packet.payload().length, pcm, samples);
        }
        return Arrays.copyOf(pcm, samples);
    }

    Codec codec() {
        return codec;
    }

    @Override
    public void close() {
        phone.close();
    }
}
