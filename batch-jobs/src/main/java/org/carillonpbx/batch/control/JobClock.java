package org.carillonpbx.batch.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.operations.NoSuchJobException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.JobExecution;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.carillonpbx.batch.boundary.Jobs;

/** Starts the nightly job, and takes up again, shortly after a start, what a crash has interrupted. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobClock {

    private static final long A_MOMENT = 5_000;

    @Resource
    private TimerService timers;

    @Inject
    private Jobs jobs;

    private Instant started = Instant.EPOCH;

    @PostConstruct
    void lookForInterruptedJobs() {
        started = Instant.now();
        timers.createSingleActionTimer(A_MOMENT, new TimerConfig("interrupted jobs", false));
    }

    @Schedule(hour = "3", minute = "10", persistent = false, info = "nightly maintenance")
    void startNightlyMaintenance() {
        try {
            jobs.start(JobKind.MAINTENANCE.jobName(), Map.of());
        } catch (EJBException | BatchRuntimeException e) {
            BatchMessages.LOG.notStarted(JobKind.MAINTENANCE.jobName(), e);
        }
    }

    @Timeout
    void takeUpInterruptedJobs() {
        JobOperator operator = BatchRuntime.getJobOperator();
        for (JobKind kind : JobKind.values()) {
            interrupted(operator, kind, started).forEach(executionId -> takeUp(operator, kind, executionId));
        }
    }

    /** What the repository takes for running though it began in an earlier life of this node. */
    private static List<Long> interrupted(JobOperator operator, JobKind kind, Instant started) {
        try {
            return operator.getRunningExecutions(kind.jobName()).stream()
                    .map(operator::getJobExecution)
                    .filter(JobClock::isOurs)
                    .filter(execution -> execution.getCreateTime().toInstant().isBefore(started))
                    .map(JobExecution::getExecutionId)
                    .toList();
        } catch (NoSuchJobException neverRun) {
            return List.of();
        }
    }

    private static boolean isOurs(JobExecution execution) {
        return Node.name().equals(execution.getJobParameters().getProperty("node"));
    }

    private static void takeUp(JobOperator operator, JobKind kind, long executionId) {
        // The repository says that it runs, and it is older than we are: it may be restarted as it is
        Properties force = new Properties();
        force.setProperty("jberet.restart.mode", "force");
        try {
            operator.restart(executionId, force);
            BatchMessages.LOG.takenUp(kind.jobName(), executionId);
        } catch (BatchRuntimeException e) {
            BatchMessages.LOG.notTakenUp(kind.jobName(), executionId, e);
        }
    }
}
