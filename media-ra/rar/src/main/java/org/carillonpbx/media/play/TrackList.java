package org.carillonpbx.media.play;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.carillonpbx.media.MusicClass;
import org.carillonpbx.media.SoundRejected;
import org.carillonpbx.media.file.FileSound;
import org.carillonpbx.media.sound.Sound;

/**
 * A class's tracks, one after the other, round and round; silence where none can be played. Another list fades in where the one
 * before fades out. Confined to one thread.
 */
final class TrackList implements Sound {
    /** How long to wait with tracks of which none can be read. */
    private static final int REST_MILLIS = 10_000;

    private final Random random;
    private MusicClass music;
    private final Deque<Path> round = new ArrayDeque<>();
    private Optional<FileSound> playing = Optional.empty();
    private boolean leaving;
    private int resting;

    TrackList(MusicClass music, Random random) {
        this.music = music;
        this.random = random;
    }

    /** Plays this from the next read on. */
    void change(MusicClass other) {
        music = other;
        leaving = true;
    }

    @Override
    public boolean read(short[] pcm, int samples, int rate) {
        boolean some = filled(pcm, samples, rate);
        if (leaving) {
            leaving = false;
            close();
            round.clear();
            resting = 0;
            Fades.out(pcm, samples);
        }
        return some;
    }

    private boolean filled(short[] pcm, int samples, int rate) {
        if (resting > 0) {
            resting -= samples * 1000 / rate;
        }
        int tries = music.tracks().size();
        for (int i = 0; resting <= 0 && i <= tries; i++) {
            if (playing.isPresent() && playing.get().read(pcm, samples, rate)) {
                return true;
            }
            close();
            playing = next();
        }
        if (resting <= 0) {
            resting = REST_MILLIS;
        }
        Arrays.fill(pcm, 0, samples, (short) 0);
        return false;
    }

    private Optional<FileSound> next() {
        if (round.isEmpty()) {
            List<Path> order = new ArrayList<>(music.tracks());
            if (music.random()) {
                Collections.shuffle(order, random);
            }
            round.addAll(order);
        }
        Path track = round.poll();
        try {
            return track == null ? Optional.empty() : Optional.of(FileSound.open(track));
        } catch (IOException | SoundRejected unreadable) {
            return Optional.empty(); // the next one is tried
        }
    }

    void close() {
        playing.ifPresent(file -> {
            try {
                file.close();
            } catch (IOException failed) {
                return; // nothing was written
            }
        });
        playing = Optional.empty();
    }
}
