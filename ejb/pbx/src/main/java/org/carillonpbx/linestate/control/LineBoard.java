package org.carillonpbx.linestate.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.carillonpbx.call.CallFact;
import org.carillonpbx.call.CallId;
import org.carillonpbx.call.FactListener;
import org.carillonpbx.call.LegId;
import org.carillonpbx.call.Party;
import org.carillonpbx.directory.boundary.DirectoryPicture;
import org.carillonpbx.directory.boundary.ExtensionDeleted;
import org.carillonpbx.linestate.boundary.LineChanged;
import org.carillonpbx.linestate.boundary.LineDialog;
import org.carillonpbx.linestate.boundary.LineDialog.State;

/**
 * Every line that did something, by its number; only numbers of the directory, so never larger than that. Written by the
 * thread that tells facts, read by any.
 */
@ApplicationScoped
public class LineBoard implements FactListener {
    private final Map<String, LineStory> lines = new ConcurrentHashMap<>();
    private final Map<CallId, Called> calls = new HashMap<>(); // touched by the teller of facts alone
    private Predicate<String> ours;
    private Consumer<LineChanged> changed;

    /** A call with those of its legs that are lines of ours. */
    private record Called(LegId caller, Party from, String called, Map<LegId, String> lines) {}

    /** For the container's proxy. */
    protected LineBoard() {}

    @Inject
    public LineBoard(DirectoryPicture directory, Event<LineChanged> changed) {
        this(number -> directory.account(number).isPresent(), changed::fire);
    }

    LineBoard(Predicate<String> ours, Consumer<LineChanged> changed) {
        this.ours = ours;
        this.changed = changed;
    }

    /** What a line is doing; a quiet one where there is nothing to tell. */
    public LineStory line(String number) {
        return lines.getOrDefault(number, LineStory.QUIET);
    }

    void forget(@Observes ExtensionDeleted deleted) {
        lines.remove(deleted.number());
    }

    @Override
    public void onFact(CallFact fact) {
        if (fact instanceof CallFact.Began began) {
            Called call = new Called(began.caller(), began.from(), began.called(), new HashMap<>());
            calls.put(began.call(), call);
            begin(call, began.caller(), began.from().number(), true, new Party(began.called(), ""));
        } else if (fact instanceof CallFact.Over over) {
            calls.remove(over.call());
        } else {
            Optional.ofNullable(calls.get(fact.call())).ifPresent(call -> goOn(call, fact));
        }
    }

    private void goOn(Called call, CallFact fact) {
        if (fact instanceof CallFact.LegAdded added) {
            begin(call, added.leg(), added.to().number(), false, call.from());
        } else if (fact instanceof CallFact.LegRang rang) {
            become(call, rang.leg(), State.EARLY);
        } else if (fact instanceof CallFact.LegAnswered answered) {
            become(call, answered.leg(), State.CONFIRMED);
        } else if (fact instanceof CallFact.LegEnded ended) {
            become(call, ended.leg(), State.TERMINATED);
            call.lines().remove(ended.leg());
        }
    }

    private void begin(Called call, LegId leg, String number, boolean initiator, Party other) {
        if (!ours.test(number)) {
            return;
        }
        call.lines().put(leg, number);
        lines.compute(number, (key, present) -> {
            LineStory line = present == null ? LineStory.QUIET : present;
            return line.with(new LineDialog(leg.value(), initiator, State.TRYING, other, line.revision() + 1));
        });
        if (initiator) { // a phone that is called says by ringing that it is there
            changed.accept(new LineChanged(number));
        }
    }

    private void become(Called call, LegId leg, State next) {
        String number = call.lines().get(leg);
        if (number == null) {
            return;
        }
        boolean[] news = {false};
        lines.computeIfPresent(number, (key, line) -> {
            Optional<LineDialog> dialog = line.find(leg.value());
            news[0] = dialog.filter(d -> d.state() != next).isPresent();
            return news[0] ? line.changed(leg.value(), d -> d.in(next, line.revision() + 1)) : line;
        });
        if (news[0]) {
            changed.accept(new LineChanged(number));
        }
    }
}
