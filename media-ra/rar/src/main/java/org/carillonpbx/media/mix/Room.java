package org.carillonpbx.media.mix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carillonpbx.media.graph.Tap;
import org.carillonpbx.media.rtp.Clocked;
import org.carillonpbx.media.rtp.Packet;
import org.carillonpbx.media.sound.Resampler;
import org.carillonpbx.media.sound.Sound;

/**
 * Parties who hear each other. A round is 20 ms: first all are listened to and summed, then each is sent what the others
 * said; some at a time, so that a large room does not hold up the packets that come in meanwhile. Confined to a strand.
 */
public final class Room implements Clocked {
    /** Of sound in a round. */
    static final int MILLIS = 20;

    private static final long PERIOD = MILLIS * 1_000_000L;
    private static final int LATE_ROUNDS = 5;
    private static final int SEATS_AT_A_TIME = 32;
    private static final int ROUNDS_BETWEEN_TELLING = 10;

    private final Band narrow = new Band(8000);
    private final Band wide = new Band(16_000);
    private Resampler up = upwards();
    private Resampler down = downwards();
    private final short[] narrowFromWide = new short[narrow.frame()];
    private final short[] wideFromNarrow = new short[wide.frame()];
    private final short[] exported = new short[wide.frame()];
    private final short[] announced = new short[narrow.frame()];
    private final List<Seat> seats = new ArrayList<>();
    private final List<Audience> audiences = new ArrayList<>();
    private final List<Seat> arriving = new ArrayList<>();
    private final List<Tap> taps = new ArrayList<>();
    private final List<Sound> sounds = new ArrayList<>();
    private final Map<Audience.Manner, Audience> byManner = new HashMap<>();
    private boolean both;
    private boolean crossed;
    private boolean leaving;
    private long round;
    private int listened;
    private int served;
    private boolean mixed;
    private long due;

    /** Somebody sits down, and hears and is heard from the next round on. */
    public void enter(Seat seat, long now) {
        if (!isRunning()) {
            due = now;
        }
        arriving.add(seat);
    }

    /** Somebody gets up: it hears nothing more, and its sound fades away in the next round. */
    public void leave(Seat seat) {
        seat.rise();
        leaving = true;
    }

    /** All hear this, beside each other, until it ends. */
    public void play(Sound sound) {
        sounds.add(sound);
    }

    /** Lets somebody hear what all say together, 20 ms every 20 ms while anybody is there. On the strand. */
    public void overhear(Tap tap) {
        taps.add(tap);
    }

    public void ignore(Tap tap) {
        taps.remove(tap);
    }

    @Override
    public boolean isRunning() {
        return !seats.isEmpty() || !arriving.isEmpty();
    }

    @Override
    public long dueNanos() {
        return due;
    }

    @Override
    public void tick(long now, Packet scratch) {
        if (listened == 0 && served == 0) {
            begin();
        }
        int left = SEATS_AT_A_TIME;
        if (!mixed) {
            left -= listen(now, left);
        }
        if (mixed) {
            say(now, left, scratch);
        }
    }

    /** Listens to those who come next; returns how many. After the last one, all that was said is summed. */
    private int listen(long now, int most) {
        int until = Math.min(seats.size(), listened + most);
        int heard = until - listened;
        for (; listened < until; listened++) {
            Seat seat = seats.get(listened);
            Audience audience = audiences.get(listened);
            if (seat.speaks(now)) {
                audience.band().add(seat.said());
            }
            seat.prepare(audience, round);
        }
        if (listened == seats.size()) {
            mix(now);
            mixed = true;
        }
        return heard;
    }

    private void say(long now, int most, Packet scratch) {
        int until = Math.min(seats.size(), served + most);
        for (; served < until; served++) {
            seats.get(served).hear(audiences.get(served), round, scratch, now);
        }
        if (served == seats.size()) {
            end(now);
        }
    }

    private void begin() {
        round++;
        narrow.clear();
        wide.clear();
        for (int i = 0; i < arriving.size(); i++) {
            seat(arriving.get(i));
        }
        arriving.clear();
    }

    private void seat(Seat seat) {
        Band band = seat.rate() == wide.rate() ? wide : narrow;
        Audience audience = byManner.computeIfAbsent(
                Audience.Manner.of(seat.outgoing()), manner -> new Audience(seat.outgoing(), band));
        audience.enter();
        seats.add(seat);
        audiences.add(audience);
        both = spans();
    }

    private Resampler upwards() {
        return new Resampler(narrow.rate(), wide.rate(), narrow.frame());
    }

    private Resampler downwards() {
        return new Resampler(wide.rate(), narrow.rate(), wide.frame());
    }

    /** Whether somebody hears the one band and somebody, or something, is to be heard in the other. */
    private boolean crosses() {
        return both || (!sounds.isEmpty() && hasWide());
    }

    /** Whether somebody hears the wide band, and it is therefore whole. */
    private boolean hasWide() {
        return both || (!audiences.isEmpty() && audiences.get(0).band() == wide);
    }

    private boolean spans() {
        boolean any = false;
        boolean all = true;
        for (int i = 0; i < audiences.size(); i++) {
            boolean isWide = audiences.get(i).band() == wide;
            any |= isWide;
            all &= isWide;
        }
        return any && !all;
    }

    private void mix(long now) {
        boolean crosses = crosses();
        announce(now);
        if (crosses && !crossed) { // what was said at that time is no part of what is said now
            up = upwards();
            down = downwards();
        }
        crossed = crosses;
        if (crosses) {
            narrow.export(exported);
            up.resample(exported, 0, narrow.frame(), wideFromNarrow, 0);
            wide.export(exported);
            down.resample(exported, 0, wide.frame(), narrowFromWide, 0);
            narrow.close(narrowFromWide);
            wide.close(wideFromNarrow);
        } else {
            narrow.close();
            wide.close();
        }
        if (!taps.isEmpty()) {
            Band band = hasWide() ? wide : narrow;
            for (int i = 0; i < taps.size(); i++) {
                taps.get(i).hear(band.mix(), band.frame(), band.rate(), due);
            }
        }
    }

    private void announce(long now) {
        for (int i = sounds.size() - 1; i >= 0; i--) {
            sounds.get(i).at(now);
            if (sounds.get(i).read(announced, narrow.frame(), narrow.rate())) {
                narrow.add(announced);
            } else {
                sounds.remove(i);
            }
        }
    }

    private void end(long now) {
        listened = 0;
        served = 0;
        mixed = false;
        due += PERIOD;
        if (leaving) {
            clear();
        }
        if (round % ROUNDS_BETWEEN_TELLING == 0) {
            for (int i = 0; i < seats.size(); i++) {
                seats.get(i).tell();
            }
        }
        if (now - due > LATE_ROUNDS * PERIOD) { // we were away: what is too old is taken out of the playouts
            long missed = (now - due) / PERIOD;
            due += missed * PERIOD;
            for (int i = 0; i < seats.size(); i++) {
                seats.get(i).skip((int) missed * MILLIS);
            }
        }
    }

    private void clear() {
        leaving = false;
        for (int i = seats.size() - 1; i >= 0; i--) {
            leaving |= seats.get(i).isGone();
            if (seats.get(i).hasFaded()) {
                seats.remove(i);
                Audience audience = audiences.remove(i);
                if (audience.leave()) {
                    byManner.remove(audience.manner());
                }
            }
        }
        both = spans();
    }
}
