package org.carillonpbx.sip.body;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes a multipart body apart (RFC 2046 §5.1), and puts ours together. Bounded: what the network sends decides neither depth
 * nor number.
 */
public final class Multipart {

    static final int MOST_PARTS = 16;

    private Multipart() {}

    /** A body of these parts. */
    public static String written(String boundary, Part... parts) {
        StringBuilder body = new StringBuilder(2_000);
        for (Part part : parts) {
            body.append("--").append(boundary).append("\r\nContent-Type: ").append(part.type());
            body.append("\r\nContent-Disposition: ").append(part.disposition());
            body.append(part.optional() ? ";handling=optional" : "");
            body.append("\r\n\r\n").append(part.content()).append("\r\n");
        }
        return body.append("--").append(boundary).append("--\r\n").toString();
    }

    /** Its parts, in order; none where it is not what it says to be. */
    static List<Part> parts(Part multipart) {
        String boundary = multipart.boundary();
        if (boundary.isEmpty() || boundary.length() > 70) { // RFC 2046 §5.1.1
            return List.of();
        }
        List<Part> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean within = false;
        for (String line : multipart.content().split("\n", -1)) {
            String text = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
            if (!text.stripTrailing().equals("--" + boundary)
                    && !text.stripTrailing().equals("--" + boundary + "--")) {
                part.append(line).append('\n');
                continue;
            }
            if (within && parts.size() < MOST_PARTS) {
                parts.add(part(withoutLastBreak(part)));
            }
            within = !text.stripTrailing().endsWith(boundary + "--");
            part.setLength(0);
        }
        return parts;
    }

    /** The line break before a boundary belongs to the boundary. */
    private static String withoutLastBreak(StringBuilder text) {
        int end = text.length();
        end -= end > 0 && text.charAt(end - 1) == '\n' ? 1 : 0;
        end -= end > 0 && text.charAt(end - 1) == '\r' ? 1 : 0;
        return text.substring(0, end);
    }

    private static Part part(String text) {
        String type = "";
        String disposition = "";
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            String line = text.substring(at, end < 0 ? text.length() : end).strip();
            at = end < 0 ? text.length() : end + 1;
            if (line.isEmpty()) {
                break;
            }
            int colon = line.indexOf(':');
            String name = colon < 0 ? "" : line.substring(0, colon).strip();
            if (name.equalsIgnoreCase("Content-Type") || name.equalsIgnoreCase("c")) {
                type = line.substring(colon + 1);
            } else if (name.equalsIgnoreCase("Content-Disposition")) {
                disposition = line.substring(colon + 1);
            }
        }
        return Part.of(type.isBlank() ? "text/plain" : type, disposition, text.substring(at));
    }
}
