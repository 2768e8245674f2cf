package org.carillonpbx.mailbox.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.carillonpbx.directory.boundary.ExtensionDeleted;

/** Reads the counts when the server starts, and forgets those of extensions that go. */
@Singleton
@Startup
@DependsOn("PictureKeeper")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailboxStart {
    @Inject
    private CountBoard board;

    @Resource(lookup = "java:jboss/datasources/CarillonDS")
    private DataSource source;

    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void start() {
        board.restore(new CountTable(source).all());
    }

    public void forget(@Observes ExtensionDeleted deleted) {
        board.remove(deleted.number());
        new CountTable(source).remove(deleted.number());
    }
}
