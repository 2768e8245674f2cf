package org.carillonpbx.room.control;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carillonpbx.call.Attendee;
import org.carillonpbx.call.Gathering;

/**
 * Who is in a room, one entry a number whatever phones it has there, and for a while who was. Immutable.
 *
 * @param users by what names them
 * @param revision counts its changes
 * @param floor from which revision on everybody who left is remembered
 */
record Roster(Map<String, User> users, boolean locked, boolean recorded, long revision, long floor) {
    static final Roster NOBODY = new Roster(Map.of(), false, false, 0, 0);
    private static final int GONE_REMEMBERED = 16;

    /**
     * Somebody.
     *
     * @param phones with which it is there; none where it has left
     * @param revision the roster's at which this changed last
     */
    record User(List<Attendee> phones, long revision) {
        User {
            phones = List.copyOf(phones);
        }

        boolean here() {
            return !phones.isEmpty();
        }
    }

    Roster {
        users = Collections.unmodifiableMap(new LinkedHashMap<>(users));
    }

    /** So it is now. */
    Roster with(Gathering now) {
        long next = revision + 1;
        Map<String, List<Attendee>> here = new LinkedHashMap<>();
        for (Attendee attendee : now.present()) {
            here.computeIfAbsent(key(attendee), key -> new ArrayList<>()).add(attendee);
        }
        Map<String, User> after = new LinkedHashMap<>();
        here.forEach((key, phones) -> {
            User before = users.get(key);
            after.put(key, before != null && before.phones().equals(phones) ? before : new User(phones, next));
        });
        users.forEach((key, user) -> {
            if (!here.containsKey(key)) {
                after.put(key, user.here() ? new User(List.of(), next) : user);
            }
        });
        return new Roster(after, now.locked(), now.recorded(), next, floor).trimmed();
    }

    private Roster trimmed() {
        List<Map.Entry<String, User>> gone = users.entrySet().stream()
                .filter(entry -> !entry.getValue().here())
                .sorted(Comparator.comparingLong(entry -> entry.getValue().revision()))
                .toList();
        if (gone.size() <= GONE_REMEMBERED) {
            return this;
        }
        List<Map.Entry<String, User>> forgotten = gone.subList(0, gone.size() - GONE_REMEMBERED);
        Set<String> keys = new HashSet<>();
        forgotten.forEach(entry -> keys.add(entry.getKey()));
        Map<String, User> kept = new LinkedHashMap<>(users);
        kept.keySet().removeAll(keys);
        return new Roster(
                kept,
                locked,
                recorded,
                revision,
                forgotten.get(forgotten.size() - 1).getValue().revision());
    }

    /** Whether what changed since that revision can be told; else the whole has to be. */
    boolean remembers(long known) {
        return known >= floor && known <= revision;
    }

    /** How many phones are in the room. */
    int size() {
        return users.values().stream().mapToInt(user -> user.phones().size()).sum();
    }

    /** Whether somebody of that number is there. */
    boolean holds(String number) {
        User user = users.get(number);
        return user != null && user.here();
    }

    private static String key(Attendee attendee) {
        String number = attendee.party().number();
        return number.isBlank() ? attendee.leg().value() : number;
    }
}
