package org.carillonpbx.web.faces.call;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.carillonpbx.journal.boundary.CallRecord;
import org.carillonpbx.journal.boundary.CallRecords;
import org.carillonpbx.page.boundary.Page;
import org.carillonpbx.web.faces.list.ListState;
import org.carillonpbx.web.faces.list.RequestParameters;
import org.carillonpbx.web.faces.text.Words;

/** The list of calls that are over, a page of it at a time, filtered as its URL says. */
@Named
@RequestScoped
public class CallList {
    /** A filter that is on, in plain words, and the query string that is left when it is taken away. */
    public record Chip(String text, String query) {}

    private CallRecords records;
    private RequestParameters parameters;
    private Words words;
    private Optional<Page<CallRecord>> shown = Optional.empty();

    @Inject
    void use(CallRecords records, RequestParameters parameters, Words words) {
        this.words = words;
        this.records = records;
        this.parameters = parameters;
    }

    public ListState getState() {
        return parameters.list(CallFilter.FILTERS, List.of());
    }

    public Page<CallRecord> getPage() {
        if (shown.isEmpty()) {
            shown = Optional.of(
                    records.search(new CallFilter(Clock.system(java.time.ZoneId.systemDefault())).query(getState())));
        }
        return shown.get();
    }

    public List<Chip> getChips() {
        ListState state = getState();
        return state.filters().entrySet().stream()
                .map(one -> new Chip(told(one.getKey(), one.getValue()), state.without(one.getKey())))
                .toList();
    }

    private String told(String filter, String value) {
        return switch (filter) {
            case "range" -> getRanges().contains(value) ? words.say("records.range." + value) : value;
            case "disposition" -> getDispositions().contains(value) ? words.say("disposition." + value) : value;
            default -> words.say("records.chip." + filter, value);
        };
    }

    public List<String> getRanges() {
        return List.of("1h", "24h", "7d", "30d");
    }

    public List<String> getDispositions() {
        return List.of("ANSWERED", "NO_ANSWER", "BUSY", "CANCELLED", "FAILED");
    }

    /** The badge's tone for how a call ended. */
    public String tone(String disposition) {
        return switch (disposition) {
            case "ANSWERED" -> "good";
            case "NO_ANSWER", "BUSY" -> "warn";
            case "FAILED" -> "bad";
            default -> "plain";
        };
    }
}
