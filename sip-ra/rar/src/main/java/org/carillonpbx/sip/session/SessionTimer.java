package org.carillonpbx.sip.session;

import java.util.Optional;
import org.carillonpbx.sip.session.Terms.Refresher;

/**
 * The session timer of one dialog (RFC 4028). Times are milliseconds of a clock that never goes back. Confined to its
 * dialog's lane.
 *
 * <pre>
 * OFF    - a 2xx with Session-Expires, either way → RUNS      RUNS   - a 2xx without → OFF
 * RUNS   - half of it is over, and we refresh → REFRESH       RUNS   - nearly over, and they should have → EXPIRED
 * </pre>
 *
 * A caller that knows nothing of timers is asked all the same: whatever it answers says that it is there.
 */
public final class SessionTimer {

    /** What is to be done. */
    public enum Due {
        NOTHING,
        REFRESH,
        EXPIRED
    }

    /** Not before then is there anything to do. */
    public static final long NEVER = Long.MAX_VALUE;

    private static final int MOST_GRACE = 32; // seconds, RFC 4028 §10
    private static final long PAUSE = 5_000; // between a refresh that failed and the next one

    private final int wished;
    private final int least;
    private int asked;
    private int seconds;
    private boolean ours;
    private boolean alone;
    private long refreshed;
    private long tryAgain;

    /**
     * @param wished the session's length where we propose it, seconds
     * @param least the shortest that we take
     */
    public SessionTimer(int wished, int least) {
        this.wished = Math.max(wished, least);
        this.least = least;
        this.asked = least;
    }

    /** The shortest session that anybody on the way takes, as far as we were told: for Min-SE. */
    public int minimum() {
        return asked;
    }

    /** For the Session-Expires of a request of ours. */
    public Terms proposal() {
        if (seconds == 0) {
            return new Terms(Math.max(wished, asked), Refresher.OPEN);
        }
        return new Terms(Math.max(seconds, asked), ours ? Refresher.UAC : Refresher.UAS);
    }

    /** 422 came: the next proposal is no shorter than that. False where it was long enough already. */
    public boolean raise(int minimum) {
        boolean more = minimum > asked;
        asked = Math.max(asked, minimum);
        return more;
    }

    /** Whether a proposal of theirs is too short to be taken (§9); only who knows of 422 can be told. */
    public static boolean tooBrief(Optional<Terms> proposed, boolean understands, int least) {
        return understands && proposed.filter(terms -> terms.seconds() < least).isPresent();
    }

    /** A request of ours was accepted with these terms, or without any: then the far side keeps no timer (§7.2). */
    public void agreed(Optional<Terms> terms, long now) {
        if (terms.isEmpty()) {
            seconds = alone ? seconds : 0;
            refreshed = now;
            tryAgain = 0;
        } else {
            alone = false;
            begin(terms.get().seconds(), terms.get().refresher() != Refresher.UAS, now);
        }
    }

    /**
     * We accept a request of theirs: the terms that go into our 2xx (§9, table 2).
     *
     * @param understands whether its sender keeps session timers
     * @param minimum its Min-SE, 0 where there is none
     */
    public Terms accept(Optional<Terms> proposed, boolean understands, int minimum, long now) {
        raise(minimum);
        int length = proposed.map(Terms::seconds)
                .map(theirs -> theirs <= wished ? theirs : Math.max(wished, asked))
                .orElse(Math.max(wished, asked));
        boolean weRefresh = !understands
                || proposed.filter(terms -> terms.refresher() == Refresher.UAS).isPresent();
        alone = !understands;
        begin(Math.max(length, least), weRefresh, now);
        return new Terms(seconds, weRefresh ? Refresher.UAS : Refresher.UAC);
    }

    private void begin(int length, boolean weRefresh, long now) {
        seconds = Math.max(length, 1);
        ours = weRefresh;
        refreshed = now;
        tryAgain = 0;
    }

    /** They refused a refresh of ours, for a reason other than that the call is gone. */
    public void refused(long now) {
        if (alone) {
            agreed(Optional.empty(), now);
        } else {
            failed(now);
        }
    }

    /** There is a session to keep. */
    public boolean runs() {
        return seconds > 0;
    }

    /** A refresh of ours came to nothing; while there is time, another one follows. */
    public void failed(long now) {
        tryAgain = now + Math.min(PAUSE, seconds * 1_000L / 8);
    }

    public Due due(long now) {
        if (seconds == 0) {
            return Due.NOTHING;
        }
        if (now >= end()) {
            return Due.EXPIRED;
        }
        return ours && now >= Math.max(half(), tryAgain) ? Due.REFRESH : Due.NOTHING;
    }

    /** When to look next, given that all that was due then has been done. */
    public long next(long now) {
        if (seconds == 0) {
            return NEVER;
        }
        long refresh = Math.max(half(), tryAgain);
        return ours && refresh > now ? Math.min(refresh, end()) : end();
    }

    private long half() {
        return refreshed + seconds * 500L;
    }

    /** Who waits for the other one's refresh hangs up a little early, so that its BYE still finds the dialog (§10). */
    private long end() {
        int grace = ours ? 0 : Math.min(MOST_GRACE, seconds / 3);
        return refreshed + (seconds - grace) * 1_000L;
    }
}
