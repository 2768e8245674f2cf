package org.carillonpbx.guard.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carillonpbx.guard.boundary.AccessRules;
import org.carillonpbx.guard.boundary.Ban;
import org.carillonpbx.guard.boundary.EmergencyNumbers;
import org.carillonpbx.guard.boundary.Service;
import org.carillonpbx.sip.AccessPicture;
import org.carillonpbx.sip.AccessPicture.Standing;
import org.carillonpbx.sip.Prefix;
import org.carillonpbx.sip.Transport;

/**
 * Rules and bans in memory, and the one picture of both that hangs here for the adapter. Readers take it without a lock;
 * whoever changes something paints it anew.
 */
@ApplicationScoped
public class AccessBoard {
    private static final Set<String> OURSELVES = Set.of("127.0.0.1", "0:0:0:0:0:0:0:1");

    private final GuardSettings settings;
    private final Clock clock;
    private final BanList bans;
    private volatile Map<Service, Map<Prefix, Standing>> lists = Map.of();
    private volatile AccessPicture picture;
    private volatile Instant nextEnd = Instant.MAX;
    private long version; // guarded by this

    public AccessBoard() {
        this(GuardSettings.fromSystem(), Clock.systemUTC());
    }

    AccessBoard(GuardSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.bans = new BanList(settings);
        paint();
    }

    public AccessPicture picture() {
        return picture;
    }

    public GuardSettings settings() {
        return settings;
    }

    BanList bans() {
        return bans;
    }

    /** Rules that are loaded or committed; older ones than those here are not taken. */
    public synchronized void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccessRules rules) {
        if (rules.version() > version) {
            version = rules.version();
            lists = AccessCheck.lists(rules.rules());
            paint();
        }
    }

    /** What an administrator decided about a ban. */
    public synchronized void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) Ban decided) {
        bans.decided(new BanEntry(Prefix.read(decided.prefix()).orElseThrow(), decided), clock.instant());
        paint();
    }

    /** Shuts a sender out; empty where they are already, or may never be. */
    synchronized Optional<Ban> ban(InetAddress sender, String reason) {
        if (trusted(sender) || OURSELVES.contains(sender.getHostAddress())) {
            return Optional.empty();
        }
        Optional<Ban> made = bans.ban(Prefix.ofSender(sender), reason, clock.instant());
        if (made.isPresent()) {
            paint();
        }
        return made;
    }

    synchronized void restore(List<BanEntry> saved) {
        bans.restore(saved);
        paint();
    }

    public List<Ban> standing() {
        return bans.standing(clock.instant()).stream().map(BanEntry::ban).toList();
    }

    /** Takes out what has ended by itself. */
    synchronized void sweep() {
        if (!clock.instant().isBefore(nextEnd)) {
            paint();
        }
    }

    boolean trusted(InetAddress address) {
        return lists.entrySet().stream()
                .filter(list -> list.getKey() != Service.PORTAL)
                .flatMap(list -> list.getValue().entrySet().stream())
                .anyMatch(rule ->
                        rule.getValue() == Standing.TRUSTED && rule.getKey().contains(address));
    }

    /** Whether the portal and REST let somebody in. */
    public boolean portalAdmits(InetAddress address) {
        return AccessCheck.admits(lists, address);
    }

    private void paint() {
        Map<Transport, Map<Prefix, Standing>> byTransport = new EnumMap<>(Transport.class);
        for (Transport transport : Transport.values()) {
            Map<Prefix, Standing> list = new HashMap<>(lists.getOrDefault(Service.SIP, Map.of()));
            list.putAll(lists.getOrDefault(service(transport), Map.of()));
            byTransport.put(transport, list);
        }
        List<BanEntry> standing = bans.standing(clock.instant());
        nextEnd = standing.stream()
                .map(entry -> entry.ban().until())
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
        picture = new AccessPicture(
                byTransport,
                standing.stream().map(BanEntry::prefix).toList(),
                EmergencyNumbers.ALWAYS,
                settings.flood());
    }

    private static Service service(Transport transport) {
        return switch (transport) {
            case UDP -> Service.SIP_UDP;
            case TCP -> Service.SIP_TCP;
            case TLS -> Service.SIP_TLS;
            case WS, WSS -> Service.SIP_WEB;
        };
    }
}
