package org.carillonpbx.registrar.control;

import java.time.Duration;
import java.util.Locale;
import org.carillonpbx.registrar.entity.Contact;
import org.carillonpbx.sip.Transport;

/**
 * Which phones are asked whether they are there.
 *
 * @param every how often
 * @param failures how often in a row a phone may be silent before it is forgotten
 */
public record WatchSettings(Which which, Duration every, int failures) {

    /** Which of them. */
    public enum Which {
        /** Nobody. */
        OFF,
        /** Phones behind NAT that use UDP: a mapping may vanish without anybody's noticing. */
        NAT,
        /** Everybody who uses UDP. */
        UDP,
        /** Everybody. */
        ALL
    }

    /** After silence a phone is asked again so soon. */
    static final Duration AGAIN = Duration.ofSeconds(4);

    public WatchSettings {
        if (every.toSeconds() < 2 || every.toSeconds() > 3_600 || failures < 1 || failures > 20) {
            throw new IllegalArgumentException("carillon.sip.qualify.seconds has to be 2 to 3600, .failures 1 to 20");
        }
    }

    /** From the system properties {@code carillon.sip.qualify*}. */
    public static WatchSettings fromSystem() {
        String which = System.getProperty("carillon.sip.qualify", "nat").strip().toUpperCase(Locale.ROOT);
        return new WatchSettings(
                Which.valueOf(which),
                Duration.ofSeconds(Integer.getInteger("carillon.sip.qualify.seconds", 30)),
                Integer.getInteger("carillon.sip.qualify.failures", 3));
    }

    boolean watches(Contact contact) {
        boolean udp = contact.source().transport() == Transport.UDP;
        return switch (which) {
            case OFF -> false;
            case NAT -> udp && contact.translated();
            case UDP -> udp;
            case ALL -> true;
        };
    }
}
