package org.carillonpbx.registrar.entity;

import java.util.List;
import org.carillonpbx.call.Target;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.Transport;

/**
 * A binding of an address of record (RFC 3261 §10). Times are milliseconds of the epoch.
 *
 * @param instance {@code +sip.instance} (RFC 5626), empty where absent
 * @param registration {@code reg-id}, 0 where absent
 * @param quality {@code q} in thousandths
 * @param digest the algorithm it was proved with
 * @param grantedSeconds the expiry granted last
 * @param savedUntil the expiry that the database has, or gets with the next batch
 */
public record Contact(
        String uri,
        Peer source,
        List<String> path,
        String instance,
        int registration,
        int quality,
        String callId,
        long sequence,
        String userAgent,
        String digest,
        int grantedSeconds,
        long registeredAt,
        long expiresAt,
        long savedUntil) {
    public Contact {
        path = List.copyOf(path);
    }

    /** Whether a REGISTER for the other means this one: the same instance and flow, or the same URI. */
    public boolean sameAs(Contact other) {
        return (instance.isEmpty() || other.instance.isEmpty())
                ? uri.equals(other.uri)
                : instance.equals(other.instance) && registration == other.registration;
    }

    /** Whether callers and the database would see no difference but in time. */
    public boolean reachedAs(Contact other) {
        return uri.equals(other.uri)
                && source.equals(other.source)
                && path.equals(other.path)
                && quality == other.quality
                && userAgent.equals(other.userAgent)
                && digest.equals(other.digest);
    }

    public Contact saved(long until) {
        return new Contact(
                uri,
                source,
                path,
                instance,
                registration,
                quality,
                callId,
                sequence,
                userAgent,
                digest,
                grantedSeconds,
                registeredAt,
                expiresAt,
                until);
    }

    /** The same phone, known since {@code since}. */
    public Contact knownSince(long since) {
        return new Contact(
                uri,
                source,
                path,
                instance,
                registration,
                quality,
                callId,
                sequence,
                userAgent,
                digest,
                grantedSeconds,
                since,
                expiresAt,
                savedUntil);
    }

    /**
     * Whether it is of no use once this connection has ended: RFC 5626 §4.2.1 for phones that asked for it; others over TLS,
     * which take no connections, and those whose own address leads nowhere. A phone that listens where its contact says can
     * be called there as before (RFC 3261 §18.1.1).
     */
    public boolean diesWith(Peer flow) {
        return source.equals(flow)
                && (registration > 0
                        || source.transport() != Transport.TCP
                        || !uri.contains("@" + written(source.address())));
    }

    private static String written(String address) {
        return address.indexOf(':') < 0 ? address + ":" : "[" + address + "]:";
    }

    public boolean expired(long now) {
        return expiresAt <= now;
    }

    /** Whether nothing but the connection that it registered over leads to it: that ended with the server. */
    public boolean onlyByItsFlow() {
        return source.transport() == Transport.WS || source.transport() == Transport.WSS;
    }

    public Target target() {
        return new Target(uri, source.toString(), path);
    }

    /** When its phone registered last. */
    public long refreshedAt() {
        return expiresAt - grantedSeconds * 1_000L;
    }

    /** Whether a NAT stands between its phone and us. */
    public boolean translated() {
        return Way.translated(this);
    }

    /** Its phone's MAC address, empty where it does not show. */
    public String hardwareAddress() {
        return HardwareAddress.of(instance, userAgent);
    }

    /** Whether this and the other are flows of the same phone (RFC 5626 §5.3): a call goes over one of them. */
    boolean sameInstance(Contact other) {
        return registration > 0 && other.registration > 0 && !instance.isEmpty() && instance.equals(other.instance);
    }
}
