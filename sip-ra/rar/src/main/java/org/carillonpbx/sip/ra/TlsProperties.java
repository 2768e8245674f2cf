package org.carillonpbx.sip.ra;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.carillonpbx.sip.tls.TlsSettings;

/** The adapter's properties about TLS as text, with their defaults. */
final class TlsProperties implements Serializable {

    private static final long serialVersionUID = 1L;

    int port = 5061;
    String certificate = "";
    String key = "";
    String password = "";
    String clientAuth = "none";
    String trust = "";
    String verify = "name";

    TlsSettings read(boolean listening) {
        if (!listening) {
            return TlsSettings.none();
        }
        return new TlsSettings(
                port,
                path(certificate),
                path(key),
                password,
                chosen(TlsSettings.ClientAuth.class, "client.auth", clientAuth),
                path(trust),
                chosen(TlsSettings.Verify.class, "verify", verify));
    }

    private static Optional<Path> path(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text.strip()));
    }

    private static <E extends Enum<E>> E chosen(Class<E> choices, String name, String text) {
        try {
            return Enum.valueOf(choices, text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("carillon.sip.tls." + name + " cannot be '" + text + "'", e);
        }
    }
}
