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
public final class ShownCertificate {

    private ShownCertificate() {}

    /** The server's own, of whoever listens at that port of the loopback. */
    public static Certificate of(int port) throws IOException {
        try (SSLSocket socket = (SSLSocket)
                LoopbackTrust.context().getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port)) {
            return socket.getSession().getPeerCertificates()[0];
        }
    }

    /** Writes it as PEM. */
    static Path pem(int port, Path file) throws IOException {
        try {
            Certificate shown = of(port);
            String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(shown.getEncoded());
            return Files.writeString(file, "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n");
        } catch (CertificateEncodingException e) {
            throw new IOException(e);
        }
    }
}
