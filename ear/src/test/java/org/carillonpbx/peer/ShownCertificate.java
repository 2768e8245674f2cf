package org.carillonpbx.peer;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import javax.net.ssl.SSLSocket;

/** The certificate that a TLS server of this machine shows, as somebody would copy it who trusts it at first sight. */
final class ShownCertificate {

    private ShownCertificate() {}

    /** Writes it as PEM. */
    static Path pem(int port, Path file) throws IOException {
        try (SSLSocket socket = (SSLSocket)
                LoopbackTrust.context().getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port)) {
            Certificate shown = socket.getSession().getPeerCertificates()[0];
            String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(shown.getEncoded());
            return Files.writeString(file, "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n");
        } catch (CertificateEncodingException e) {
            throw new IOException(e);
        }
    }
}
