package org.carillonpbx.trace.control;

import java.util.Arrays;

/**
 * Where the entries of each key begin in a file: some twenty bytes an entry and no object, since a busy day has millions of
 * them. Confined to its {@link TraceFile}.
 */
final class Positions {
    private static final int FIRST = 256;
    private static final int NONE = -1;

    private long[] keys = new long[FIRST];
    private int[] positions = new int[FIRST];
    private int[] before = new int[FIRST]; // the entry of the same slot that was added before
    private int[] newest = slots(FIRST);
    private int count;

    void add(long key, int position) {
        if (count == keys.length) {
            grow();
        }
        keys[count] = key;
        positions[count] = position;
        chain(count++);
    }

    private void chain(int entry) {
        int slot = slot(keys[entry]);
        before[entry] = newest[slot];
        newest[slot] = entry;
    }

    private void grow() {
        int room = 2 * count;
        keys = Arrays.copyOf(keys, room);
        positions = Arrays.copyOf(positions, room);
        before = new int[room];
        newest = slots(room);
        for (int entry = 0; entry < count; entry++) {
            chain(entry);
        }
    }

    private static int[] slots(int room) {
        int[] empty = new int[room];
        Arrays.fill(empty, NONE);
        return empty;
    }

    private int slot(long key) {
        return Long.hashCode(key) & (newest.length - 1);
    }

    /** Those of this key, in the order they were added. */
    int[] of(long key) {
        int[] found = new int[number(key)];
        int at = found.length;
        for (int entry = newest[slot(key)]; at > 0; entry = before[entry]) {
            if (keys[entry] == key) {
                found[--at] = positions[entry];
            }
        }
        return found;
    }

    private int number(long key) {
        int number = 0;
        for (int entry = newest[slot(key)]; entry != NONE; entry = before[entry]) {
            number += keys[entry] == key ? 1 : 0;
        }
        return number;
    }
}
