package org.carillonpbx.sip.stream;

import java.io.IOException;

/** A message whose head is here and whose end cannot be found or is too far: it can be answered, but not skipped. */
final class Unfit extends IOException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final byte[] head;

    Unfit(int status, String reason, byte[] head) {
        super(reason);
        this.status = status;
        this.head = head;
    }

    int status() {
        return status;
    }

    byte[] head() {
        return head.clone();
    }
}
