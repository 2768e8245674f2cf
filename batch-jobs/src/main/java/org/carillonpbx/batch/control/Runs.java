package org.carillonpbx.batch.control;

import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.JobExecution;
import jakarta.batch.runtime.StepExecution;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.carillonpbx.batch.boundary.JobRun;

/** Makes the record that the world sees of Jakarta Batch's executions and their steps. */
public final class Runs {

    private Runs() {}

    public static JobRun of(JobOperator operator, JobExecution execution) {
        List<Progress> steps = operator.getStepExecutions(execution.getExecutionId()).stream()
                .map(StepExecution::getPersistentUserData)
                .map(Progress::parse)
                .toList();
        return new JobRun(
                execution.getExecutionId(),
                execution.getJobName(),
                execution.getBatchStatus().name(),
                execution.getCreateTime().toInstant(),
                time(execution.getEndTime()),
                parameters(execution.getJobParameters()),
                steps.stream().mapToLong(Progress::done).sum(),
                steps.stream().mapToLong(Progress::total).sum(),
                steps.stream()
                        .map(Progress::note)
                        .filter(note -> !note.isBlank())
                        .collect(Collectors.joining("; ")));
    }

    private static Optional<Instant> time(Date date) {
        return Optional.ofNullable(date).map(Date::toInstant);
    }

    private static Map<String, String> parameters(Properties properties) {
        Map<String, String> parameters = new HashMap<>();
        Optional.ofNullable(properties)
                .ifPresent(given ->
                        given.stringPropertyNames().forEach(name -> parameters.put(name, given.getProperty(name))));
        return parameters;
    }
}
