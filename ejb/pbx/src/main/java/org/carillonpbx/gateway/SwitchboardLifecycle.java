package org.carillonpbx.gateway;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;

/**
 * Gives call control its threads when the application starts, and ends its calls when it stops: after the journal is there,
 * and before it goes, so that the last facts of the last calls are written down.
 */
@Singleton
@Startup
@DependsOn("JournalWriter")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SwitchboardLifecycle {
    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private Exchange exchange;

    @PostConstruct
    void start() {
        exchange.start(threads);
    }

    @PreDestroy
    void stop() {
        try {
            exchange.stop();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
