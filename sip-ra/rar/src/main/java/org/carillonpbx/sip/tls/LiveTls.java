package org.carillonpbx.sip.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;

/**
 * TLS as the files say at the moment: each new connection is made with what was loaded last, and those that stand go on as
 * they began. Thread-safe.
 */
public final class LiveTls {

    private final TlsSettings settings;
    private volatile Keys keys;

    /** Loads; fails with a message for the operator. */
    public LiveTls(TlsSettings settings) {
        this.settings = settings;
        try {
            this.keys = Keys.load(settings);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("the certificate cannot be used: " + e.getMessage(), e);
        }
    }

    /** Loads anew what has changed; true where it did. What cannot be loaded leaves everything as it was, and throws. */
    public synchronized boolean refresh() throws IOException, GeneralSecurityException {
        if (Keys.stamps(settings).equals(keys.stamps())) {
            return false;
        }
        keys = Keys.load(settings);
        return true;
    }

    /** For one who connects to us. */
    public TlsVeil server() {
        SSLEngine engine = keys.asServer().createSSLEngine();
        engine.setUseClientMode(false);
        Approved.apply(engine);
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setUseCipherSuitesOrder(true);
        switch (settings.clientAuth()) {
            case REQUIRED -> parameters.setNeedClientAuth(true);
            case WANTED -> parameters.setWantClientAuth(true);
            case NONE -> parameters.setNeedClientAuth(false);
        }
        engine.setSSLParameters(parameters);
        return new TlsVeil(engine);
    }

    /** For one whom we connect to. */
    public TlsVeil client(String host, int port) {
        SSLEngine engine = keys.asClient().createSSLEngine(host, port); // the name goes out as SNI
        engine.setUseClientMode(true);
        Approved.apply(engine);
        return new TlsVeil(engine);
    }

    /** Whether the far end is the one that we asked for (RFC 5922 §7.3), as far as that is to be checked. */
    public boolean accepts(TlsVeil veil, String host) {
        return settings.verify() != TlsSettings.Verify.NAME
                || veil.certificate()
                        .filter(c -> CertifiedNames.speaksFor(c, host))
                        .isPresent();
    }

    /** When our certificate expires. */
    public Instant expires() {
        return keys.certificate().getNotAfter().toInstant();
    }
}
