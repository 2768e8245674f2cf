package org.carillonpbx.operations.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.management.MemoryUsage;
import org.carillonpbx.call.LaneFigures;
import org.carillonpbx.journal.boundary.Journal;
import org.carillonpbx.journal.boundary.JournalFigures;
import org.carillonpbx.livecall.boundary.LiveCalls;
import org.carillonpbx.media.MediaFigures;
import org.carillonpbx.operations.boundary.ServerStatus;
import org.carillonpbx.registrar.boundary.Registrations;

/** Puts the server's state together for the dashboard. */
@ApplicationScoped
public class StatusBoard {

    @Inject
    private Checkup checkup;

    @Inject
    private AdapterFigures adapters;

    @Inject
    private LaneFigures lane;

    @Inject
    private Journal journal;

    @Inject
    private Registrations registrations;

    @Inject
    private LiveCalls calls;

    public ServerStatus status() {
        MemoryUsage heap = Machine.heap();
        JournalFigures facts = journal.figures();
        return new ServerStatus(
                Machine.version(),
                Machine.uptime(),
                Machine.cpuShare(),
                heap.getUsed(),
                heap.getMax(),
                Machine.threads(),
                checkup.databaseConnections(),
                registrations.count(),
                calls.count(),
                adapters.media().map(MediaFigures::portsOpen).orElse(0),
                adapters.sip()
                        .map(sip -> sip.serverTransactions() + sip.clientTransactions())
                        .orElse(0),
                lane.depth(),
                lane.worstMicros(),
                facts.backlog(),
                facts.spooled(),
                checkup.checks());
    }
}
