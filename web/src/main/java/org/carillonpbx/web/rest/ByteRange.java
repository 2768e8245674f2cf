package org.carillonpbx.web.rest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which bytes of a file are asked for (RFC 9110 §14.1.2): one range, or all of it where none or something else is asked for.
 *
 * @param first the first byte
 * @param end the byte behind the last one
 * @param part a range was asked for
 * @param beyond the file has none of it
 */
record ByteRange(long first, long end, boolean part, boolean beyond) {
    private static final Pattern ONE = Pattern.compile("bytes\\s*=\\s*(\\d{0,18})\\s*-\\s*(\\d{0,18})\\s*");

    static ByteRange of(String header, long size) {
        Matcher one = ONE.matcher(header);
        if (!one.matches() || (one.group(1).isEmpty() && one.group(2).isEmpty())) {
            return new ByteRange(0, size, false, false);
        }
        if (one.group(1).isEmpty()) {
            long last = Long.parseLong(one.group(2));
            return new ByteRange(Math.max(0, size - last), size, true, last == 0 || size == 0);
        }
        long first = Long.parseLong(one.group(1));
        long end = one.group(2).isEmpty() ? size : Math.min(size, Long.parseLong(one.group(2)) + 1);
        return end <= first && !one.group(2).isEmpty() && Long.parseLong(one.group(2)) < first
                ? new ByteRange(0, size, false, false) // no range at all: passed over
                : new ByteRange(first, end, true, first >= size);
    }
}
