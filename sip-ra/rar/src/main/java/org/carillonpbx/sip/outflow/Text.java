package org.carillonpbx.sip.outflow;

import java.nio.charset.StandardCharsets;

/** Text from anywhere made fit for a SIP message: nothing that is put in can end a header or begin another. */
public final class Text {

    private static final String USER_UNRESERVED = "-_.!~*'()&=+$,;?/"; // RFC 3261 §25.1 user

    /** Characters of a display name. */
    public static final int NAME = 80;

    private static final char UNREADABLE = '\uFFFD';

    private Text() {}

    /**
     * Text from the network as people may be shown it: without control characters and those that turn the direction of
     * writing, half pairs repaired, cut to a length in characters. Markup stays: whoever shows it escapes it.
     */
    public static String shown(String text, int longest) {
        StringBuilder out = new StringBuilder(Math.min(text.length(), longest));
        text.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .map(c -> Character.getType(c) == Character.SURROGATE ? UNREADABLE : c)
                .limit(longest)
                .forEach(out::appendCodePoint);
        return out.toString().strip();
    }

    /** A number or name from the network that something is looked up by: what is odd in it stays odd, and finds nothing. */
    public static String sought(String text, int longest) {
        StringBuilder out = new StringBuilder(Math.min(text.length(), longest + 1));
        text.codePoints()
                .map(c -> Character.isISOControl(c)
                                || Character.getType(c) == Character.FORMAT
                                || Character.getType(c) == Character.SURROGATE
                        ? UNREADABLE
                        : c)
                .limit(longest)
                .forEach(out::appendCodePoint);
        return text.codePointCount(0, text.length()) > longest
                ? out.append(UNREADABLE).toString()
                : out.toString();
    }

    /** The user part of a URI, percent-escaped where it must be. */
    public static String user(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || USER_UNRESERVED.indexOf(c) >= 0)) {
                out.append(c);
            } else {
                out.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return out.toString();
    }

    /** Undoes {@link #user}; what is not a proper escape stays as it is. */
    public static String unescaped(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] in = text.getBytes(StandardCharsets.UTF_8);
        byte[] out = new byte[in.length];
        int length = 0;
        for (int i = 0; i < in.length; i++) {
            int high = i + 2 < in.length ? Character.digit(in[i + 1], 16) : -1;
            int low = i + 2 < in.length ? Character.digit(in[i + 2], 16) : -1;
            if (in[i] == '%' && high >= 0 && low >= 0) {
                out[length++] = (byte) (high << 4 | low);
                i += 2;
            } else {
                out[length++] = in[i];
            }
        }
        return new String(out, 0, length, StandardCharsets.UTF_8);
    }

    /** The inside of a quoted string (RFC 3261 §25.1). */
    public static String quoted(String text) {
        return line(text).replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /** One line: control characters become spaces. */
    public static String line(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c < 0x20 || c == 0x7f ? ' ' : c);
        }
        return out.toString();
    }
}
