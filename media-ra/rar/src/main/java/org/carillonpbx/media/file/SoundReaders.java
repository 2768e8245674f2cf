package org.carillonpbx.media.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.carillonpbx.media.SoundRejected;

/** Finds out what a sound file is by its first bytes; its name says nothing. */
final class SoundReaders {
    private static final int HEAD = 16;
    private static final int BUFFER = 65_536;

    private SoundReaders() {}

    /** @throws SoundRejected where it is of no kind that can be read */
    static SoundReader open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        try {
            return open(in);
        } catch (IOException | RuntimeException failure) {
            in.close();
            throw failure;
        }
    }

    static SoundReader open(InputStream in) throws IOException {
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        if (head.length == 0) {
            throw new SoundRejected("The file is empty.");
        }
        if (WavReader.isOne(head)) {
            return new WavReader(in);
        }
        if (OggPackets.isOne(head)) {
            return new OpusReader(in);
        }
        if (Mp3Reader.isOne(head)) {
            return new Mp3Reader(in);
        }
        throw new SoundRejected("The file is not a sound file that can be read: WAV, MP3 and Opus in Ogg are.");
    }
}
