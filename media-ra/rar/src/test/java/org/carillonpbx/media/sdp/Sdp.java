package org.carillonpbx.media.sdp;

/** Descriptions for tests. */
final class Sdp {
    private Sdp() {}

    /** A session of 192.0.2.1 with these lines after the session's. */
    static String of(String... lines) {
        return "v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\ns=-\r\nc=IN IP4 192.0.2.1\r\nt=0 0\r\n" + String.join("\r\n", lines)
                + "\r\n";
    }

    /** The lines of a description below the session's. */
    static String media(String description) {
        return description.substring(description.indexOf("m="));
    }

    static String version(String description) {
        String origin = description
                .lines()
                .filter(line -> line.startsWith("o="))
                .findFirst()
                .orElseThrow();
        return origin.split(" ", -1)[2];
    }
}
