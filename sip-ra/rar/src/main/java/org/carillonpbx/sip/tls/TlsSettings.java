package org.carillonpbx.sip.tls;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * How TLS is set up.
 *
 * @param port to listen on; 0 where TLS is not listened on
 * @param certificate our certificate with its chain: PKCS12, or PEM (then with {@code key}, unless the key is in it too)
 * @param key our private key as PEM, PKCS#8
 * @param password of the PKCS12 file
 * @param clientAuth whether those who connect have to show a certificate
 * @param trust PEM file of the authorities that we believe; empty: the JDK's own, for connections that we make
 * @param verify what is checked of the certificate of one whom we connect to
 */
public record TlsSettings(
        int port,
        Optional<Path> certificate,
        Optional<Path> key,
        String password,
        ClientAuth clientAuth,
        Optional<Path> trust,
        Verify verify) {

    /** What those who connect have to show. */
    public enum ClientAuth {
        NONE,
        WANTED,
        REQUIRED
    }

    /** What is checked of those whom we connect to. */
    public enum Verify {
        /** The chain, and that the certificate is for the name we asked for (RFC 5922 §7.3). */
        NAME,
        /** The chain only. */
        CHAIN,
        /** Nothing: for a laboratory. */
        NONE
    }

    public TlsSettings {
        Objects.requireNonNull(certificate, "certificate");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(password, "password");
        Objects.requireNonNull(clientAuth, "clientAuth");
        Objects.requireNonNull(trust, "trust");
        Objects.requireNonNull(verify, "verify");
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("no port for TLS: " + port);
        }
        if (port > 0 && certificate.isEmpty()) {
            throw new IllegalArgumentException("TLS needs a certificate: set carillon.sip.tls.certificate");
        }
        if (port > 0 && clientAuth != ClientAuth.NONE && trust.isEmpty()) {
            throw new IllegalArgumentException(
                    "client certificates can only be checked against authorities: set carillon.sip.tls.trust");
        }
    }

    /** No TLS. */
    public static TlsSettings none() {
        return new TlsSettings(
                0, Optional.empty(), Optional.empty(), "", ClientAuth.NONE, Optional.empty(), Verify.NAME);
    }

    @Override
    public String toString() {
        return "TlsSettings[" + port + " " + certificate + " " + clientAuth + " " + verify + "]"; // no password
    }
}
