package org.carillonpbx.batch.boundary;

import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.operations.JobExecutionAlreadyCompleteException;
import jakarta.batch.operations.JobExecutionNotMostRecentException;
import jakarta.batch.operations.JobExecutionNotRunningException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.operations.JobRestartException;
import jakarta.batch.operations.NoSuchJobException;
import jakarta.batch.operations.NoSuchJobExecutionException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.JobExecution;
import jakarta.batch.runtime.JobInstance;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.carillonpbx.batch.control.ExportFile;
import org.carillonpbx.batch.control.JobKind;
import org.carillonpbx.batch.control.Runs;
import org.carillonpbx.problem.boundary.Problem;

/** The jobs there are, their runs, and the buttons beside them. Starts them outside any transaction, as Jakarta Batch wants it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Jobs {

    public List<String> names() {
        return Stream.of(JobKind.values()).map(JobKind::jobName).toList();
    }

    /** The latest runs of one job, newest first. */
    public List<JobRun> runs(String jobName, int limit) {
        return latest(Stream.of(kind(jobName)), limit);
    }

    /** The latest runs of all jobs, newest first. */
    public List<JobRun> runs(int limit) {
        return latest(Stream.of(JobKind.values()), limit);
    }

    public Optional<JobRun> find(long executionId) {
        try {
            return Optional.of(Runs.of(operator(), operator().getJobExecution(executionId)));
        } catch (NoSuchJobExecutionException e) {
            return Optional.empty();
        }
    }

    /** Starts a job. {@link Problem} NOT_FOUND for an unknown name, INVALID for parameters it does not take. */
    public JobRun start(String jobName, Map<String, String> parameters) {
        Properties properties = new Properties();
        properties.putAll(kind(jobName).completed(parameters));
        return required(operator().start(jobName, properties));
    }

    /** Takes up a run that failed or was stopped, from its last checkpoint; the run that continues it. */
    public JobRun restart(long executionId) {
        required(executionId);
        try {
            return required(operator().restart(executionId, new Properties()));
        } catch (JobExecutionAlreadyCompleteException e) {
            throw new Problem(Problem.Kind.CONFLICT, "Run " + executionId + " is complete.");
        } catch (JobExecutionNotMostRecentException e) {
            throw new Problem(Problem.Kind.CONFLICT, "Run " + executionId + " was taken up by a later one.");
        } catch (JobRestartException e) {
            throw new Problem(Problem.Kind.CONFLICT, "Run " + executionId + " cannot be taken up: it still runs.");
        }
    }

    /** Asks a run to stop at its next checkpoint. */
    public void stop(long executionId) {
        required(executionId);
        try {
            operator().stop(executionId);
        } catch (JobExecutionNotRunningException e) {
            throw new Problem(Problem.Kind.CONFLICT, "Run " + executionId + " does not run.");
        }
    }

    /** The file that a run made, once it is whole; empty for a run that makes none or has not come so far. */
    public Optional<Path> file(long executionId) {
        JobRun run = required(executionId);
        return JobKind.named(run.job())
                .filter(JobKind::makesFile)
                .flatMap(kind -> Optional.ofNullable(run.parameters().get("file")))
                .flatMap(ExportFile::published);
    }

    private JobRun required(long executionId) {
        return find(executionId)
                .orElseThrow(() -> new Problem(Problem.Kind.NOT_FOUND, "There is no run " + executionId + "."));
    }

    private List<JobRun> latest(Stream<JobKind> kinds, int limit) {
        JobOperator operator = operator();
        return kinds.flatMap(kind -> executions(operator, kind, limit))
                .sorted(Comparator.comparing(JobExecution::getExecutionId).reversed())
                .limit(limit)
                .map(execution -> Runs.of(operator, execution))
                .toList();
    }

    private static Stream<JobExecution> executions(JobOperator operator, JobKind kind, int limit) {
        try {
            return operator.getJobInstances(kind.jobName(), 0, limit).stream()
                    .flatMap((JobInstance instance) -> operator.getJobExecutions(instance).stream());
        } catch (NoSuchJobException neverRun) {
            return Stream.empty();
        }
    }

    private static JobKind kind(String jobName) {
        return JobKind.named(jobName)
                .orElseThrow(() -> new Problem(Problem.Kind.NOT_FOUND, "There is no job '" + jobName + "'."));
    }

    private static JobOperator operator() {
        try {
            return BatchRuntime.getJobOperator();
        } catch (BatchRuntimeException e) {
            throw new Problem(Problem.Kind.UNAVAILABLE, "The job repository is away.");
        }
    }
}
