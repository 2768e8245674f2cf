package org.carillonpbx.web.faces.call;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.carillonpbx.explanation.boundary.Explanation;
import org.carillonpbx.explanation.boundary.Explanations;
import org.carillonpbx.journal.boundary.CallRecord;
import org.carillonpbx.journal.boundary.CallRecords;
import org.carillonpbx.livecall.boundary.LegQuality;
import org.carillonpbx.livecall.boundary.LiveCall;
import org.carillonpbx.livecall.boundary.LiveCalls;
import org.carillonpbx.livecall.boundary.LiveQuality;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.trace.boundary.Ladder;
import org.carillonpbx.trace.boundary.Ladders;
import org.carillonpbx.web.faces.text.Words;

/** One call: while it goes on, and when it is over with its legs; what it said on the wire in either case. */
@Named
@RequestScoped
public class CallPage {
    private CallRecords records;
    private LiveCalls calls;
    private LiveQuality quality;
    private Ladders ladders;
    private Rungs rungs;
    private Words words;
    private String id = "";
    private Optional<CallRecord> found = Optional.empty();
    private Optional<LiveCall> live = Optional.empty();
    private Optional<Ladder> ladder = Optional.empty();

    @Inject
    void use(CallRecords records, LiveCalls calls, LiveQuality quality) {
        this.records = records;
        this.calls = calls;
        this.quality = quality;
    }

    @Inject
    void use(Ladders ladders, Rungs rungs, Words words) {
        this.ladders = ladders;
        this.rungs = rungs;
        this.words = words;
    }

    /** Opens the call that the URL names. A call that has just ended has no record for a moment: its ladder is there. */
    public void open() {
        live = calls.find(id);
        found = live.isPresent() ? Optional.empty() : records.find(id);
        ladder = ladders.of(id);
        if (live.isEmpty() && found.isEmpty() && ladder.isEmpty()) {
            throw new Problem(Problem.Kind.NOT_FOUND, words.say("call.gone", id));
        }
    }

    public boolean isOver() {
        return found.isPresent();
    }

    public boolean isLive() {
        return live.isPresent();
    }

    public CallRecord getCall() {
        return found.orElseThrow(() -> new Problem(Problem.Kind.NOT_FOUND, words.say("call.gone", id)));
    }

    public LiveCall getNow() {
        return live.orElseThrow(() -> new Problem(Problem.Kind.NOT_FOUND, words.say("call.gone", id)));
    }

    public String getTitle() {
        return live.map(call -> words.say("call.title", call.caller(), call.called()))
                .or(() -> found.map(call -> words.say("call.title", call.caller(), call.called())))
                .orElseGet(() -> words.say("call.ending"));
    }

    public List<LegQuality> getQuality() {
        return quality.of(id);
    }

    /** Why it failed, in a sentence; empty where it did not. */
    public String getExplanation() {
        return found.flatMap(call -> Explanations.of(call, ladder))
                .map(this::say)
                .orElse("");
    }

    private String say(Explanation explanation) {
        return words.say(explanation.trouble().key(), explanation.arguments().toArray());
    }

    public boolean isTraced() {
        return ladder.isPresent();
    }

    public List<Ladder.Party> getParties() {
        return ladder.map(Ladder::parties).orElse(List.of());
    }

    public List<Rung> getRungs() {
        return ladder.map(rungs::of).orElse(List.of());
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }
}
