package org.carillonpbx.operations.control;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Has the portal's listener take up a new certificate: looks at its key store every five seconds. Connections that stand go on
 * with the one they were made with.
 */
@Singleton
@Startup
@Lock(LockType.WRITE)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PortalCertificate {
    private Optional<KeyStoreWatch> watch = Optional.empty();

    /** Nobody's business where WildFly was not told of a key store by our setting. */
    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void start() {
        String keyStore = System.getProperty("carillon.tls.keystore", "");
        if (!keyStore.isEmpty()) {
            String password = System.getProperty("carillon.tls.password", "carillon");
            watch = Optional.of(new KeyStoreWatch(Path.of(keyStore), password, new ServerKeys()::reload));
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void look() {
        watch.ifPresent(KeyStoreWatch::look);
    }
}
