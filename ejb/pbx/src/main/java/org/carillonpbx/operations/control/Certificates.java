package org.carillonpbx.operations.control;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;

/** Reads when the certificates in a key store expire. */
final class Certificates {
    private Certificates() {}

    /** When the first of them expires; empty where there is none in it. */
    static Optional<Instant> firstExpiry(Path keyStore, String password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream content = Files.newInputStream(keyStore)) {
            store.load(content, password.toCharArray());
        }
        Instant first = Instant.MAX;
        for (String alias : Collections.list(store.aliases())) {
            if (store.getCertificate(alias) instanceof X509Certificate certificate) {
                Instant expiry = certificate.getNotAfter().toInstant();
                first = expiry.isBefore(first) ? expiry : first;
            }
        }
        return first.equals(Instant.MAX) ? Optional.empty() : Optional.of(first);
    }
}
