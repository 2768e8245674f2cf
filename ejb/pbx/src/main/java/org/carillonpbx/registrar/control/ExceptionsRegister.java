package org.carillonpbx.registrar.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.carillonpbx.registrar.boundary.LegacyDevice;

/**
 * Remembers which devices proved themselves with MD5, so that the exception stays an exception that can be seen and ended.
 * Bounded; a device's last use is kept to the hour. Thread-safe.
 */
@ApplicationScoped
public class ExceptionsRegister {
    private static final int MOST = 50_000;
    private static final Duration GRAIN = Duration.ofHours(1);

    private record Key(String extension, String userAgent) {}

    private final ConcurrentHashMap<Key, LegacyDevice> devices = new ConcurrentHashMap<>();
    private final Set<Key> toWrite = ConcurrentHashMap.newKeySet();

    void note(String extension, String userAgent, String source, Instant now) {
        String make = userAgent.length() > 200 ? userAgent.substring(0, 200) : userAgent;
        Key key = new Key(extension, make);
        LegacyDevice known = devices.get(key);
        if (known == null && devices.size() >= MOST) {
            return;
        }
        if (known == null || known.lastUsedAt().plus(GRAIN).isBefore(now)) {
            Instant first = known == null ? now : known.firstUsedAt();
            devices.put(key, new LegacyDevice(extension, make, source, first, now));
            toWrite.add(key);
        }
    }

    public Collection<LegacyDevice> all() {
        return List.copyOf(devices.values());
    }

    /** Takes in what was known before a restart. */
    void restore(List<LegacyDevice> saved) {
        for (LegacyDevice device : saved) {
            devices.merge(
                    new Key(device.extension(), device.userAgent()),
                    device,
                    (now, before) -> new LegacyDevice(
                            now.extension(), now.userAgent(), now.source(), before.firstUsedAt(), now.lastUsedAt()));
        }
    }

    List<LegacyDevice> takeToWrite() {
        List<LegacyDevice> taken = new ArrayList<>();
        toWrite.removeIf(key -> taken.add(devices.get(key)));
        return taken;
    }

    void putBack(List<LegacyDevice> notWritten) {
        notWritten.forEach(device -> toWrite.add(new Key(device.extension(), device.userAgent())));
    }
}
