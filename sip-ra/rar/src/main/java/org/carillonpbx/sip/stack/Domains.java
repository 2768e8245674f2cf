package org.carillonpbx.sip.stack;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Which hosts of a URI mean this PBX: its addresses, its realm, and the domains that it is set up for. Nothing is ever
 * relayed to another one. Thread-safe.
 */
public final class Domains {

    private static final long STANDS_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final SipSettings settings;
    private final Set<String> named = new HashSet<>();
    private volatile Set<String> addresses;
    private volatile long readAt;

    public Domains(SipSettings settings) {
        this.settings = settings;
        settings.domains().forEach(domain -> named.add(plain(domain)));
        named.add(plain(settings.domain()));
        named.add("localhost");
        settings.advertised().externals().forEach(external -> named.add(plain(external.host())));
        settings.addresses().forEach(address -> named.add(plain(address.host())));
        addresses = local();
        readAt = System.nanoTime();
    }

    /** Whether a request to this host is for us. Where no domains are set up, phones may call us what they like. */
    public boolean ours(String host) {
        return settings.domains().isEmpty() || surelyOurs(host);
    }

    /** Whether it is one of our own addresses or names. */
    public boolean surelyOurs(String host) {
        String plain = plain(host);
        if (named.contains(plain) || addresses.contains(plain)) {
            return true;
        }
        if (System.nanoTime() - readAt > STANDS_NANOS) {
            readAt = System.nanoTime();
            addresses = local();
            return addresses.contains(plain);
        }
        return false;
    }

    private static String plain(String host) {
        String bare = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        String lower = bare.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    private static Set<String> local() {
        Set<String> found = new HashSet<>();
        try {
            NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .map(InetAddress::getHostAddress)
                    .map(address -> address.replaceFirst("%.*", ""))
                    .forEach(found::add);
        } catch (SocketException e) {
            return Set.of(); // asked again half a minute later
        }
        return found;
    }
}
