package org.carillonpbx.web.faces.job;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.faces.push.Push;
import jakarta.faces.push.PushContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.carillonpbx.batch.boundary.JobRun;
import org.carillonpbx.batch.boundary.Jobs;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.web.faces.live.Watchers;

/** Tells open pages that a job has come further, while somebody watches. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobPush {
    private static final int LATEST = 10;

    private final AtomicReference<List<JobRun>> last = new AtomicReference<>(List.of());

    private Jobs jobs;
    private Watchers watchers;
    private PushContext push;

    @Inject
    void use(Jobs jobs, Watchers watchers, @Push(channel = "live") PushContext push) {
        this.jobs = jobs;
        this.watchers = watchers;
        this.push = push;
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void compare() {
        if (watchers.none()) {
            return;
        }
        try {
            List<JobRun> now = jobs.runs(LATEST);
            if (!now.equals(last.getAndSet(now))) {
                push.send(Map.of("figures", Map.of(), "changed", List.of("jobs")));
            }
        } catch (Problem databaseAway) {
            // Health says so already, and pages keep what they show until it is back
            last.set(List.of());
        }
    }
}
