package org.carillonpbx.sip.perimeter;

import java.net.InetAddress;
import java.util.Set;
import org.carillonpbx.sip.AccessPicture;
import org.carillonpbx.sip.AccessPicture.Standing;
import org.carillonpbx.sip.FloodLimits;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.Refusal;
import org.carillonpbx.sip.Transport;

/**
 * Whether somebody is heard, and whether they get an answer. Asked on the threads that read, for every request; lock-free.
 * What belongs to a dialog of ours, and an emergency call, its users let pass before they ask.
 */
public final class Perimeter {

    private static final long EVERYBODY = 0;
    private static final int EMERGENCIES_A_SECOND = 2;
    private static final int EMERGENCIES_AT_ONCE = 20;

    private final Buckets strangers = new Buckets(1 << 16);
    private final Buckets all = new Buckets(1);
    private final Buckets emergencies = new Buckets(1 << 12);
    private final Proven proven = new Proven();
    private final RefusalBook book = new RefusalBook();
    private volatile AccessPicture picture = AccessPicture.OPEN;
    private volatile Set<InetAddress> ourselves = Ourselves.addresses();

    public void access(AccessPicture next) {
        ourselves = Ourselves.addresses();
        picture = next;
    }

    public RefusalBook book() {
        return book;
    }

    /** Whether a connection from there is worth keeping. The banned keep theirs: an emergency call may come over it. */
    public boolean takesConnection(Transport transport, InetAddress address) {
        boolean takes = picture.standing(transport, address) != Standing.DENIED;
        if (!takes) {
            book.note(
                    Refusal.Reason.DENIED,
                    Sources.sender(address, 0),
                    new Peer(transport, address.getHostAddress(), 1),
                    "",
                    "",
                    "");
        }
        return takes;
    }

    /** Whether this is an emergency call, and not the flood of them that would get round everything else. */
    public boolean emergency(Caller caller, String called) {
        return picture.emergency(called)
                && emergencies.take(sender(caller), EMERGENCIES_A_SECOND, EMERGENCIES_AT_ONCE, System.nanoTime());
    }

    /** Whether a request from there is heard, going by its source alone. */
    public boolean hears(Caller caller) {
        Standing standing = picture.standing(caller.transport(), caller.address());
        if (standing == Standing.OPEN || standing == Standing.TRUSTED || ourselves.contains(caller.address())) {
            return true;
        }
        note(caller, standing == Standing.DENIED ? Refusal.Reason.DENIED : Refusal.Reason.BANNED);
        return false;
    }

    /** Whether a stranger's request is worked on: those who ask too much are not, nor anybody while all ask too much. */
    public boolean worksFor(Caller caller) {
        long now = System.nanoTime();
        if (proven.is(flow(caller), now) || ourselves.contains(caller.address())) {
            return true;
        }
        FloodLimits limits = picture.limits();
        boolean room = strangers.any(sender(caller), limits.sourcePerSecond(), limits.sourceAtOnce(), now)
                && all.any(EVERYBODY, limits.allPerSecond(), 2 * limits.allPerSecond(), now);
        if (!room) {
            note(caller, Refusal.Reason.FLOODING);
        }
        return room;
    }

    /** An answer that led nowhere was given: a challenge, a refusal, what we can do. */
    public void answered(Caller caller) {
        long now = System.nanoTime();
        FloodLimits limits = picture.limits();
        strangers.take(sender(caller), limits.sourcePerSecond(), limits.sourceAtOnce(), now);
        if (!proven.is(flow(caller), now)) {
            all.take(EVERYBODY, limits.allPerSecond(), 2 * limits.allPerSecond(), now);
        }
    }

    /** The far side has shown who it is: what it was answered before that is not counted against it. */
    public void proved(Caller caller) {
        long now = System.nanoTime();
        proven.note(flow(caller), now);
        strangers.give(sender(caller), 2, picture.limits().sourcePerSecond(), now);
    }

    /** A message from there could not be read; false where nothing is to be answered. */
    public boolean answersUnreadable(Caller caller) {
        note(caller, Refusal.Reason.MALFORMED);
        Standing standing = picture.standing(caller.transport(), caller.address());
        if ((standing != Standing.OPEN && standing != Standing.TRUSTED) || !worksFor(caller)) {
            return false;
        }
        answered(caller);
        return true;
    }

    public void note(Caller caller, Refusal.Reason reason) {
        book.note(reason, sender(caller), caller.peer(), caller.method(), caller.user(), caller.sipCallId());
    }

    private static long sender(Caller caller) {
        return Sources.sender(caller.address(), caller.port());
    }

    private static long flow(Caller caller) {
        return Sources.flow(caller.address(), caller.port());
    }
}
