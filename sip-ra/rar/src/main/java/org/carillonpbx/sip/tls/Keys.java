package org.carillonpbx.sip.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/**
 * What was loaded from the files at one time. Immutable: a change of the files makes new ones.
 *
 * @param stamps what the files looked like
 */
record Keys(SSLContext asServer, SSLContext asClient, X509Certificate certificate, List<String> stamps) {

    private static final int SESSIONS = 10_000;

    Keys {
        stamps = List.copyOf(stamps);
    }

    static Keys load(TlsSettings settings) throws IOException, GeneralSecurityException {
        List<String> stamps = stamps(settings);
        KeyStore own = KeyMaterial.own(settings);
        KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(own, settings.password().toCharArray());
        TrustManager[] trusted = trusted(settings);
        SSLContext server = context(keys.getKeyManagers(), trusted);
        server.getServerSessionContext().setSessionCacheSize(SESSIONS);
        boolean anybody = settings.verify() == TlsSettings.Verify.NONE;
        SSLContext client = context(keys.getKeyManagers(), anybody ? new TrustManager[] {new Credulous()} : trusted);
        return new Keys(server, client, KeyMaterial.certificate(own), stamps);
    }

    private static SSLContext context(KeyManager[] keys, TrustManager[] trusted) throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys, trusted, null);
        return context;
    }

    private static TrustManager[] trusted(TlsSettings settings) throws IOException, GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
        Optional<Path> file = settings.trust();
        factory.init(file.isPresent() ? KeyMaterial.authorities(file.get()) : null); // null: the JDK's own
        return factory.getTrustManagers();
    }

    /** Changes where one of the files does. */
    static List<String> stamps(TlsSettings settings) throws IOException {
        List<String> stamps = new ArrayList<>();
        for (Path file : Stream.of(settings.certificate(), settings.key(), settings.trust())
                .flatMap(Optional::stream)
                .toList()) {
            BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
            stamps.add(file + " " + facts.lastModifiedTime() + " " + facts.size() + " " + facts.fileKey());
        }
        return stamps;
    }
}
