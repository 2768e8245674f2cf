package org.carillonpbx.sip.tls;

import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLEngine;

/** The protocols and cipher suites that we speak: forward secret, authenticated, of NIST SP 800-52r2. */
final class Approved {

    private static final List<String> PROTOCOLS = List.of("TLSv1.3", "TLSv1.2");
    private static final List<String> SUITES = List.of(
            "TLS_AES_256_GCM_SHA384",
            "TLS_AES_128_GCM_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256");

    private Approved() {}

    static void apply(SSLEngine engine) {
        engine.setEnabledProtocols(PROTOCOLS.toArray(new String[0]));
        List<String> known = Arrays.asList(engine.getSupportedCipherSuites());
        engine.setEnabledCipherSuites(SUITES.stream().filter(known::contains).toArray(String[]::new));
    }
}
