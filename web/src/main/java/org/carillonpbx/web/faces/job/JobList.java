package org.carillonpbx.web.faces.job;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carillonpbx.batch.boundary.JobRun;
import org.carillonpbx.batch.boundary.Jobs;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.web.faces.text.Notices;
import org.carillonpbx.web.faces.text.Words;

/** The jobs there are, their latest runs, and the buttons beside them. */
@Named
@RequestScoped
public class JobList {
    private static final int LATEST = 25;

    private Jobs jobs;
    private Notices notices;
    private Words words;
    private Optional<List<JobRun>> runs = Optional.empty();

    @Inject
    void use(Jobs jobs, Notices notices, Words words) {
        this.jobs = jobs;
        this.notices = notices;
        this.words = words;
    }

    public List<String> getNames() {
        return jobs.names();
    }

    public List<JobRun> getRuns() {
        if (runs.isEmpty()) {
            runs = Optional.of(jobs.runs(LATEST));
        }
        return runs.get();
    }

    public void start(String name) {
        attempt(() -> jobs.start(name, Map.of()), "jobs.started", name);
    }

    public void restart(JobRun run) {
        attempt(() -> jobs.restart(run.executionId()), "jobs.started", run.job());
    }

    public void stop(JobRun run) {
        attempt(() -> jobs.stop(run.executionId()), "jobs.stopping", run.job());
    }

    private void attempt(Runnable act, String sentence, String job) {
        try {
            act.run();
            notices.done(sentence, job);
        } catch (Problem problem) {
            notices.failed(words.say("problem." + problem.kind()), problem.getMessage());
        }
        runs = Optional.empty();
    }

    /** How far a run is, in words. */
    public String progress(JobRun run) {
        return run.total() > 0 ? words.say("jobs.progress", run.done(), run.total()) : words.orDash(run.note());
    }

    /** The badge's tone for a run's status. */
    public String tone(JobRun run) {
        return switch (run.status()) {
            case "COMPLETED" -> "good";
            case "FAILED" -> "bad";
            case "STOPPED", "STOPPING" -> "warn";
            default -> "note";
        };
    }
}
