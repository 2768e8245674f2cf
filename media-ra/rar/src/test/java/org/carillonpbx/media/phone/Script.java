package org.carillonpbx.media.phone;

import java.util.Arrays;

/** Reads bytes of a stranger's choice as the story of a call: numbers and pieces, zeros where they have come to an end. */
public final class Script {
    private final byte[] bytes;
    private int at;

    public Script(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    public boolean goesOn() {
        return at < bytes.length;
    }

    /** 0 to 255. */
    public int octet() {
        return goesOn() ? bytes[at++] & 0xFF : 0;
    }

    /** 0 to 65535. */
    public int pair() {
        return octet() << 8 | octet();
    }

    public int word() {
        return pair() << 16 | pair();
    }

    /** So many bytes, or what is left. */
    public byte[] piece(int length) {
        int end = Math.min(bytes.length, at + length);
        byte[] piece = Arrays.copyOfRange(bytes, at, end);
        at = end;
        return piece;
    }
}
