package org.carillonpbx.media.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.carillonpbx.media.MusicClass;

/**
 * One music class: a place in its music, where everybody is who listens. Time goes by while somebody does; otherwise it stands
 * still. {@link #tune} and {@link #leave} are guarded by the station; the rest is the studio's thread.
 */
final class Station {
    static final int RATE = 48_000;
    private static final long MILLI = 1_000_000L;
    private static final int BLOCK_MILLIS = 10;
    private static final int BLOCK = RATE / 1000 * BLOCK_MILLIS;
    private static final int RING = 100 * BLOCK;
    /** How far it is ahead of the clock, so that no strand ever waits for it. */
    private static final int AHEAD_MILLIS = 200;

    private static final int KEPT_MILLIS = 3_000;

    private final TrackList tracks;
    private final Map<Coding, Channel> channels = new ConcurrentHashMap<>();
    private final short[] ring = new short[RING];
    private final short[] block = new short[BLOCK];
    private long written;
    private long epoch;
    private boolean going;
    private int unheard;
    private Optional<MusicClass> next = Optional.empty();
    private MusicClass music;

    Station(MusicClass music, Random random) {
        this.music = music;
        tracks = new TrackList(music, random);
    }

    /** What it plays from now on. */
    synchronized void change(MusicClass other) {
        if (!music.equals(other)) {
            music = other;
            next = Optional.of(other);
        }
    }

    /** Begins to listen. */
    synchronized Channel tune(Coding coding, long now) {
        if (!going) {
            going = true;
            epoch = now - written / (RATE / 1000) * MILLI;
        }
        Channel channel = channels.computeIfAbsent(coding, key -> {
            long units = (long) RATE / 1000 * key.ptime();
            long first = Math.max(0, Math.floorDiv(now - epoch, key.ptime() * MILLI));
            return new Channel(key, epoch, Math.max(first, Math.floorDiv(written - RING, units) + 2));
        });
        channel.listeners().incrementAndGet();
        return channel;
    }

    /** Stops listening. */
    synchronized void leave(Channel channel) {
        channel.listeners().decrementAndGet();
    }

    /** Studio: makes what has to be there by now; false where nobody listens any more. */
    boolean advance(long now) {
        List<Channel> heard;
        long until;
        synchronized (this) {
            if (!going || rests()) {
                return false;
            }
            next.ifPresent(tracks::change);
            next = Optional.empty();
            heard = new ArrayList<>(channels.values());
            until = (now - epoch) / MILLI + AHEAD_MILLIS;
        }
        while (written * 1000 / RATE < until) {
            tracks.read(block, BLOCK, RATE);
            System.arraycopy(block, 0, ring, (int) (written % RING), BLOCK);
            synchronized (this) {
                written += BLOCK;
            }
            heard.forEach(channel -> channel.advance(this, written));
        }
        return true;
    }

    /** Forgets encodings in which nobody has listened for a while; true where there is none left. */
    private boolean rests() {
        boolean anybody = channels.values().stream()
                .anyMatch(channel -> channel.listeners().get() > 0);
        unheard = anybody ? 0 : unheard + Studio.TURN_MILLIS;
        if (unheard > KEPT_MILLIS) {
            channels.clear();
            going = false;
        }
        return !going;
    }

    /** Studio: copies sound from this position on, in samples since the beginning. */
    void copy(long from, short[] out) {
        int at = (int) (from % RING);
        int first = Math.min(out.length, RING - at);
        System.arraycopy(ring, at, out, 0, first);
        System.arraycopy(ring, 0, out, first, out.length - first);
    }

    void close() {
        tracks.close();
    }

    /** How many encodings it is made in now. */
    int encodings() {
        return channels.size();
    }
}
