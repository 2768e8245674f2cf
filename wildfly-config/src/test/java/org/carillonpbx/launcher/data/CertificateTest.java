package org.carillonpbx.launcher.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateTest {

    @TempDir
    Path directory;

    @Test
    void itIsP256WithTheMachinesNamesInIt() throws IOException, GeneralSecurityException {
        Certificate certificate = new Certificate(new Secrets(directory));
        certificate.keep(Path.of(System.getProperty("java.home")));
        KeyStore store = KeyStore.getInstance(
                certificate.keyStore().toFile(), certificate.password().toCharArray());
        X509Certificate made = (X509Certificate) store.getCertificate("carillon");
        assertThat(((ECPublicKey) made.getPublicKey())
                        .getParams()
                        .getCurve()
                        .getField()
                        .getFieldSize())
                .isEqualTo(256);
        assertThat(made.getSubjectAlternativeNames())
                .anyMatch(name -> name.get(1).equals("localhost"));
        assertThat(made.getSubjectAlternativeNames())
                .anyMatch(name -> name.get(1).equals("127.0.0.1"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(certificate.keyStore())))
                .isEqualTo("rw-------");
    }

    @Test
    void oneThatIsThereIsLeftAlone() throws IOException {
        Certificate certificate = new Certificate(new Secrets(directory));
        Files.writeString(certificate.keyStore(), "the operator's own");
        certificate.keep(Path.of("/nowhere"));
        assertThat(certificate.keyStore()).hasContent("the operator's own");
    }
}
