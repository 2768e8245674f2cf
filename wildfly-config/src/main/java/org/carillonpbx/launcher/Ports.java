package org.carillonpbx.launcher;

/** Every port of an instance. The offset moves all of them, so that two instances share a machine. */
public record Ports(int offset) {

    private static final int DATABASE = 54_329;
    private static final int LARGEST_PORT = 65_535;

    /** The highest of our ports, PostgreSQL's, has to stay a port. */
    public static final int LARGEST_OFFSET = LARGEST_PORT - DATABASE;

    public Ports {
        checkedOffset(offset);
    }

    static int checkedOffset(int offset) {
        if (offset < 0 || offset > LARGEST_OFFSET) {
            throw new IllegalArgumentException("Port offset " + offset + " is not within 0 and " + LARGEST_OFFSET);
        }
        return offset;
    }

    public int https() {
        return 8443 + offset;
    }

    public int http() {
        return 8080 + offset;
    }

    public int management() {
        return 9990 + offset;
    }

    public int sip() {
        return 5060 + offset;
    }

    /** SIP over TLS. */
    public int sips() {
        return 5061 + offset;
    }

    /** The lowest RTP port; even, as RFC 3550 §11 likes it, when the offset is. */
    public int rtpMin() {
        return 10_000 + offset;
    }

    public int rtpMax() {
        return 19_999 + offset;
    }

    public int database() {
        return DATABASE + offset;
    }
}
