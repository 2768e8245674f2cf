package org.carillonpbx.sip.testphone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Two authorities and what they have signed, made by the JDK's keytool in a directory that a test gives. */
public final class Certificates {

    public static final String PASSWORD = "carillon";

    private static final String STORE = "all.p12";

    private final Path directory;
    private final KeyStore all;

    /**
     * Of {@code authority}: {@code server} and {@code successor} for localhost and 127.0.0.1, {@code other} for
     * other.example, {@code client}. Of {@code stranger}: {@code fake}.
     */
    public Certificates(Path directory) {
        this.directory = directory;
        try {
            make("authority", "CN=Authority", "-ext", "bc:c");
            make("stranger", "CN=Stranger", "-ext", "bc:c");
            Map<String, String> names = Map.of(
                    "server", "san=dns:localhost,ip:127.0.0.1",
                    "successor", "san=dns:localhost,ip:127.0.0.1",
                    "other", "san=dns:other.example,uri:sip:other.example",
                    "client", "san=uri:sip:carrier.example");
            for (Map.Entry<String, String> name : names.entrySet()) {
                make(name.getKey(), "CN=" + name.getKey(), "-signer", "authority", "-ext", name.getValue());
            }
            make("fake", "CN=fake", "-signer", "stranger", "-ext", "san=dns:localhost,ip:127.0.0.1");
            all = KeyStore.getInstance(directory.resolve(STORE).toFile(), PASSWORD.toCharArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void make(String alias, String subject, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-dname",
                subject,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                "30",
                "-keystore",
                STORE,
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException("keytool: " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Writes key and chain of one as PKCS12 into a file of that name. */
    public Path pkcs12(String alias, String file) {
        Path path = directory.resolve(file);
        try (java.io.OutputStream out = Files.newOutputStream(path)) {
            store(alias).store(out, PASSWORD.toCharArray());
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes key and chain of one as PEM into a file of that name. */
    public Path pem(String alias, String file) {
        try {
            StringBuilder text = new StringBuilder();
            for (Certificate certificate : all.getCertificateChain(alias)) {
                block(text, "CERTIFICATE", certificate.getEncoded());
            }
            block(text, "PRIVATE KEY", all.getKey(alias, PASSWORD.toCharArray()).getEncoded());
            return write(file, text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes the certificate of an authority as PEM. */
    public Path authority(String alias) {
        try {
            StringBuilder text = new StringBuilder();
            block(text, "CERTIFICATE", all.getCertificate(alias).getEncoded());
            return write(alias + ".pem", text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path write(String file, CharSequence text) {
        try {
            return Files.writeString(directory.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void block(StringBuilder text, String kind, byte[] encoded) {
        text.append("-----BEGIN ").append(kind).append("-----\n");
        text.append(Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded));
        text.append("\n-----END ").append(kind).append("-----\n");
    }

    private KeyStore store(String alias) throws GeneralSecurityException, IOException {
        KeyStore one = KeyStore.getInstance("PKCS12");
        one.load(null, null);
        if (!alias.isEmpty()) {
            one.setKeyEntry(
                    alias,
                    all.getKey(alias, PASSWORD.toCharArray()),
                    PASSWORD.toCharArray(),
                    all.getCertificateChain(alias));
        }
        return one;
    }

    /** For a phone that believes the authority and shows that certificate, or none where the alias is empty. */
    public SSLContext context(String alias) {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
            keys.init(store(alias), PASSWORD.toCharArray());
            KeyStore believed = KeyStore.getInstance("PKCS12");
            believed.load(null, null);
            believed.setCertificateEntry("authority", all.getCertificate("authority"));
            TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
            trust.init(believed);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public Certificate certificate(String alias) {
        try {
            return all.getCertificate(alias);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
