package org.carillonpbx.registrar.control;

import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Consumer;
import org.carillonpbx.registrar.boundary.LockedOut;
import org.carillonpbx.sip.Peer;

/**
 * What wrong passwords lead to. A few for one account from one source lock that pair out, so the account's owner is not
 * shut out elsewhere; many from one source lock the source out, except for accounts that are registered from there. An
 * account attacked from many sources has less patience with each. Every table is bounded; nothing here waits.
 */
public final class Lockout {
    private static final long FIVE_MINUTES = 300_000;
    private static final long ONE_MINUTE = 60_000;
    private static final int NEWS_KEPT = 1_000;

    private final Throttle pairs = new Throttle(new Throttle.Patience(5, FIVE_MINUTES, ONE_MINUTE));
    private final Throttle wary = new Throttle(new Throttle.Patience(2, FIVE_MINUTES, ONE_MINUTE));
    private final Throttle sources = new Throttle(new Throttle.Patience(60, FIVE_MINUTES, ONE_MINUTE));
    private final Throttle accounts = new Throttle(new Throttle.Patience(50, FIVE_MINUTES, 5 * ONE_MINUTE));
    private final Throttle emergencies = new Throttle(new Throttle.Patience(20, FIVE_MINUTES, ONE_MINUTE));
    private final ArrayBlockingQueue<LockedOut> news = new ArrayBlockingQueue<>(NEWS_KEPT);

    /** For how many seconds this account is refused from this source; 0 where it may try. */
    public int refusedSeconds(String account, String source, boolean registeredFromThere, long now) {
        String pair = pair(account, source);
        long millis = Math.max(pairs.lockedMillis(pair, now), wary.lockedMillis(pair, now));
        if (millis == 0 && !registeredFromThere) {
            millis = sources.lockedMillis(source, now);
        }
        return (int) ((millis + 999) / 1_000);
    }

    /**
     * For how many seconds an emergency call is refused from this source: not for what was wrong before, but for emergency
     * calls that were no such thing, or they would be a way to guess for ever.
     */
    public int refusedEmergencySeconds(String source, boolean registeredFromThere, long now) {
        return registeredFromThere ? 0 : (int) ((emergencies.lockedMillis(source, now) + 999) / 1_000);
    }

    public void failedEmergency(String source, long now) {
        tell("", source, emergencies.failed(source, now), now);
    }

    /** Counts a wrong password. */
    public void failed(String account, String source, long now) {
        String pair = pair(account, source);
        tell(account, source, pairs.failed(pair, now), now);
        if (accounts.lockedMillis(account, now) > 0) {
            tell(account, source, wary.failed(pair, now), now);
        } else {
            tell(account, "", accounts.failed(account, now), now);
        }
        tell("", source, sources.failed(source, now), now);
    }

    public void succeeded(String account, String source) {
        String pair = pair(account, source);
        pairs.succeeded(pair);
        wary.succeeded(pair);
    }

    /** Hands over what has happened since it was last asked. */
    public void tellNews(Consumer<LockedOut> listener) {
        for (LockedOut next = news.poll(); next != null; next = news.poll()) {
            listener.accept(next);
        }
    }

    private void tell(String account, String source, long millis, long now) {
        if (millis > 0) {
            // Where nobody fetches them fast enough the newest are lost: an attack is known by its first thousand
            news.offer(new LockedOut(Instant.ofEpochMilli(now), account, source, millis / 1_000));
        }
    }

    /** What counts as one source: an address; on the loopback, where every program is a party of its own, with its port. */
    public static String source(Peer peer) {
        String address = peer.address();
        return address.startsWith("127.") || address.equals("::1") ? address + ":" + peer.port() : address;
    }

    private static String pair(String account, String source) {
        return account + '\n' + source;
    }
}
