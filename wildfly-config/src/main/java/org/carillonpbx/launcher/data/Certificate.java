package org.carillonpbx.launcher.data;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.carillonpbx.launcher.ExitCode;
import org.carillonpbx.launcher.Failure;
import org.carillonpbx.launcher.Subprocess;

/**
 * The self-signed certificate of the first start: P-256, valid for the machine's names and addresses. Put a PKCS12 file of your own in
 * its place, with its password in {@code tls.password}, to use a certificate that browsers know.
 */
public final class Certificate {

    private static final String DAYS = "825";

    private final Secrets secrets;

    public Certificate(Secrets secrets) {
        this.secrets = secrets;
    }

    public Path keyStore() {
        return secrets.file("tls.p12");
    }

    public String password() {
        return secrets.password("tls.password");
    }

    /**
     * Makes the key pair unless one is there.
     *
     * @param javaHome whose keytool makes the key
     */
    public void keep(Path javaHome) {
        if (Files.exists(keyStore())) {
            return;
        }
        Path fresh = secrets.file("tls.p12.new");
        try {
            password();
            Files.deleteIfExists(fresh);
            List<String> command = List.of(
                    javaHome.resolve("bin/keytool").toString(),
                    "-genkeypair",
                    "-alias",
                    "carillon",
                    "-keyalg",
                    "EC",
                    "-groupname",
                    "secp256r1",
                    "-sigalg",
                    "SHA256withECDSA",
                    "-validity",
                    DAYS,
                    "-storetype",
                    "PKCS12",
                    "-keystore",
                    fresh.toString(),
                    "-storepass:file",
                    secrets.file("tls.password").toString(),
                    "-dname",
                    "CN=" + hostName(),
                    "-ext",
                    "san=" + names().stream().collect(Collectors.joining(",")),
                    "-ext",
                    "eku=serverAuth");
            Subprocess.Outcome outcome = Subprocess.run(command);
            if (!outcome.succeeded()) {
                throw new Failure(ExitCode.DATA_DIRECTORY, "keytool made no certificate: " + outcome.lastLine());
            }
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
            Files.move(fresh, keyStore());
        } catch (IOException e) {
            throw new Failure(
                    ExitCode.DATA_DIRECTORY, "Cannot keep a certificate in " + keyStore() + ": " + e.getMessage(), e);
        }
    }

    private static Set<String> names() throws IOException {
        Set<String> names = new LinkedHashSet<>(List.of("dns:localhost", "dns:" + hostName()));
        for (NetworkInterface card : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress address : Collections.list(card.getInetAddresses())) {
                names.add("ip:" + address.getHostAddress().replaceFirst("%.*", ""));
            }
        }
        return names;
    }

    private static String hostName() {
        try {
            String name = InetAddress.getLocalHost().getHostName();
            return name.matches("[A-Za-z0-9.-]+") ? name : "localhost";
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
