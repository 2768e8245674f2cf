package org.carillonpbx.web.faces.recording;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.carillonpbx.page.boundary.Page;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.recording.boundary.RecordingEntry;
import org.carillonpbx.recording.boundary.RecordingQuery;
import org.carillonpbx.recording.boundary.Recordings;
import org.carillonpbx.web.faces.list.ListState;
import org.carillonpbx.web.faces.list.RequestParameters;
import org.carillonpbx.web.faces.text.Notices;

/** The recordings, a page of them at a time, filtered as the page's URL says. */
@Named
@RequestScoped
public class RecordingList {
    private static final List<String> FILTERS = List.of("extension", "from", "to", "call");

    private Recordings recordings;
    private RequestParameters parameters;
    private Notices notices;
    private Optional<Page<RecordingEntry>> shown = Optional.empty();

    @Inject
    void use(Recordings recordings, RequestParameters parameters, Notices notices) {
        this.recordings = recordings;
        this.parameters = parameters;
        this.notices = notices;
    }

    public ListState getState() {
        return parameters.list(FILTERS, List.of());
    }

    public Page<RecordingEntry> getPage() {
        if (shown.isEmpty()) {
            ListState state = getState();
            shown = Optional.of(recordings.search(new RecordingQuery(
                    time(state.filter("from")),
                    time(state.filter("to")),
                    state.filter("extension"),
                    state.filter("call"),
                    state.offset(),
                    ListState.ROWS)));
        }
        return shown.get();
    }

    /** A time of day that is no time is passed over: the list then shows more, not less, than was asked for. */
    private static Optional<Instant> time(String text) {
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDateTime.parse(text)
                            .atZone(ZoneId.systemDefault())
                            .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** How many there are of a call. */
    public long count(String call) {
        return recordings
                .search(new RecordingQuery(Optional.empty(), Optional.empty(), "", call, 0, 1))
                .total();
    }

    public void delete(String id) {
        try {
            recordings.delete(id);
            notices.done("recordings.deleted");
        } catch (Problem problem) {
            notices.problem(problem, "recordings");
        }
        shown = Optional.empty();
    }

    /** The badge's tone for a recording's state. */
    public String tone(RecordingEntry entry) {
        return switch (entry.state()) {
            case "WHOLE", "ELSEWHERE" -> entry.trouble().isEmpty() ? "good" : "warn";
            case "RUNNING" -> "note";
            default -> "bad";
        };
    }
}
