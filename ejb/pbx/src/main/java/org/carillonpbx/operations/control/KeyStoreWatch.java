package org.carillonpbx.operations.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.util.Optional;

/** Notices when a key store is another one and can be read, and has it taken up. Confined to who looks. */
final class KeyStoreWatch {

    /** Who takes a new key store up. */
    interface Taker {
        void take() throws Exception;
    }

    private record Stamp(FileTime time, long size) {
        static Stamp of(Path file) throws IOException {
            return new Stamp(Files.getLastModifiedTime(file), Files.size(file));
        }
    }

    private static final Stamp NONE = new Stamp(FileTime.fromMillis(0), 0);

    private final Path file;
    private final String password;
    private final Taker taker;
    private Stamp seen;

    KeyStoreWatch(Path file, String password, Taker taker) {
        this.file = file;
        this.password = password;
        this.taker = taker;
        this.seen = now();
    }

    private Stamp now() {
        try {
            return Stamp.of(file);
        } catch (IOException e) {
            return NONE; // being replaced
        }
    }

    /** Looks once; what cannot be used is named once and leaves the old one in place. */
    void look() {
        Stamp now = now();
        if (now.equals(seen) || now.equals(NONE)) {
            return;
        }
        seen = now;
        try {
            if (Certificates.firstExpiry(file, password).isEmpty()) {
                throw new GeneralSecurityException("no certificate is in it");
            }
            taker.take();
            OperationsMessages.LOG.certificateTaken(file);
        } catch (Exception e) { // whatever the management model throws: the old certificate stays
            OperationsMessages.LOG.certificateRefused(
                    file, Optional.ofNullable(e.getMessage()).orElseGet(e::toString));
        }
    }
}
