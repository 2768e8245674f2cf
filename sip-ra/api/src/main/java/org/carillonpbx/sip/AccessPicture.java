package org.carillonpbx.sip;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who may talk to the adapter, and how much. Immutable: whoever decides makes a new one and hands it to
 * {@link SipConnection#access}; the adapter looks at it before it does anything else for a request. A look-up is two binary
 * searches. The lists come before the bans: who is trusted is never banned.
 */
public final class AccessPicture {

    /** Everybody may, within the usual limits. */
    public static final AccessPicture OPEN =
            new AccessPicture(Map.of(), List.of(), Set.of("911", "933", "112"), FloodLimits.USUAL);

    private final Map<Transport, PrefixTable<Standing>> lists = new EnumMap<>(Transport.class);
    private final PrefixTable<Standing> bans;
    private final Set<String> emergency;
    private final FloodLimits limits;

    /** How somebody stands with us. */
    public enum Standing {
        /** Nothing is said of them. */
        OPEN,
        /** On a list of those who may: never banned. */
        TRUSTED,
        /** On a list of those who may not. */
        DENIED,
        /** Shut out for a while. */
        BANNED
    }

    /**
     * @param lists for each transport what is said of which prefix; the longest that contains an address decides
     * @param banned who is shut out for now
     * @param emergency numbers that can be called whatever is said here
     */
    public AccessPicture(
            Map<Transport, Map<Prefix, Standing>> lists,
            List<Prefix> banned,
            Set<String> emergency,
            FloodLimits limits) {
        for (Transport transport : Transport.values()) {
            this.lists.put(transport, PrefixTable.of(lists.getOrDefault(transport, Map.of()), Standing.OPEN));
        }
        Map<Prefix, Standing> out = new HashMap<>();
        banned.forEach(prefix -> out.put(prefix, Standing.BANNED));
        this.bans = PrefixTable.of(out, Standing.OPEN);
        this.emergency = Set.copyOf(emergency);
        this.limits = limits;
    }

    public Standing standing(Transport transport, InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean four = bytes.length == 4;
        long high = four ? 0 : word(bytes, 0);
        long low = four ? 0xffff_0000_0000L | (ByteBuffer.wrap(bytes).getInt() & 0xffff_ffffL) : word(bytes, 8);
        Standing listed = lists.get(transport).at(high, low);
        return listed != Standing.OPEN ? listed : bans.at(high, low);
    }

    private static long word(byte[] bytes, int from) {
        return ByteBuffer.wrap(bytes, from, Long.BYTES).getLong();
    }

    /** Whether a call of that number has to go through (47 CFR §9.16 and its like). */
    public boolean emergency(String called) {
        return emergency.contains(called);
    }

    public FloodLimits limits() {
        return limits;
    }
}
