package org.carillonpbx.paging.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carillonpbx.call.PagingPlan;
import org.carillonpbx.call.PagingZone;
import org.carillonpbx.paging.boundary.Zone;

/** The paging zones in memory. Thread-safe, takes no lock. */
@ApplicationScoped
public class ZoneBoard implements PagingPlan {
    private volatile Map<String, PagingZone> zones = Map.of();

    /** Hangs up what was read of the database last. */
    public void replace(List<Zone> read) {
        zones = read.stream()
                .map(ZoneBoard::zone)
                .collect(Collectors.toUnmodifiableMap(PagingZone::number, Function.identity()));
    }

    private static PagingZone zone(Zone zone) {
        return new PagingZone(
                zone.number(),
                zone.name(),
                zone.group(),
                zone.port(),
                zone.ttl(),
                zone.networkInterface(),
                zone.codec().equals("PCMA"),
                Duration.ofSeconds(zone.longestSeconds()),
                zone.members(),
                Set.copyOf(zone.pagers()));
    }

    @Override
    public Optional<PagingZone> zone(String number) {
        return Optional.ofNullable(zones.get(number));
    }
}
