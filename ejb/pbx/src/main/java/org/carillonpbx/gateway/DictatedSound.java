package org.carillonpbx.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.carillonpbx.media.sealed.SealedSound;

/** A dictated WAV file without the silence at its ends. Pure but for {@link #read}. */
final class DictatedSound {
    private static final int HEADER = 44;
    private static final int FRAME = 4;
    private static final int LOUD = 500;
    private static final int LEAD_MILLIS = 150;
    private static final int TAIL_MILLIS = 250;

    private DictatedSound() {}

    /** The sound of a sealed file as a WAV file; empty where nothing is to be heard in it, or it cannot be read. */
    static Optional<byte[]> read(Path file, SecretKey key) {
        try (SealedSound sound = SealedSound.open(file, locked -> key)) {
            ByteArrayOutputStream wav = new ByteArrayOutputStream();
            sound.copy(0, sound.size(), wav);
            return trimmed(wav.toByteArray(), sound.heading().rate());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** A stereo file of 16 bits, with a little of the silence before the first and after the last sound; its header made to fit. */
    static Optional<byte[]> trimmed(byte[] wav, int rate) {
        ByteBuffer samples = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN);
        int first = -1;
        int last = -1;
        for (int at = HEADER; at + FRAME <= wav.length; at += FRAME) {
            if (Math.abs((int) samples.getShort(at)) > LOUD) {
                first = first < 0 ? at : first;
                last = at;
            }
        }
        if (first < 0) {
            return Optional.empty();
        }
        int from = Math.max(HEADER, first - LEAD_MILLIS * rate / 1000 * FRAME);
        int end =
                Math.min(wav.length - (wav.length - HEADER) % FRAME, last + FRAME + TAIL_MILLIS * rate / 1000 * FRAME);
        ByteBuffer out = ByteBuffer.allocate(HEADER + end - from).order(ByteOrder.LITTLE_ENDIAN);
        out.put(wav, 0, HEADER).put(wav, from, end - from);
        out.putInt(4, HEADER - 8 + end - from).putInt(HEADER - 4, end - from);
        return Optional.of(out.array());
    }
}
