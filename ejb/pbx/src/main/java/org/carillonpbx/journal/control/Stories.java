package org.carillonpbx.journal.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carillonpbx.call.CallFact;
import org.carillonpbx.call.CallId;
import org.carillonpbx.call.Cause;

/** The calls that are going on, folded from their facts. Confined to the journal's writer; rebuilt after any failure. */
final class Stories {
    private final Map<CallId, CallStory> open = new HashMap<>();
    private Instant lastFactAt = Instant.EPOCH;

    /** What the store remembers of the calls that are not over. */
    static Stories of(FactStore.Standing standing) {
        Stories stories = new Stories();
        standing.lastFactAt().ifPresent(stories::heardAt);
        for (List<FactStore.Told> call : standing.openCalls()) {
            for (FactStore.Told told : call) {
                stories.take(told.sequence(), told.fact());
            }
        }
        return stories;
    }

    /** Folds one more fact in, and notes what it changes. */
    void take(Frame frame, CallFact fact, Batch batch) {
        batch.event(new Batch.Event(frame.sequence(), fact, frame.text()));
        CallStory story = open.get(fact.call());
        if (fact instanceof CallFact.Began began && story == null) {
            batch.opened(began);
        } else if (fact instanceof CallFact.Over over && story != null) {
            batch.finished(story.over(over));
        } else if (fact instanceof CallFact.Measured measured && story == null) {
            batch.measuredLate(measured);
        }
        take(frame.sequence(), fact);
    }

    /** Ends for the calls that began before a sequence number, at the time of the last fact there is. */
    List<CallFact> abandonedBefore(long sequence) {
        List<CallFact> ends = new ArrayList<>();
        for (CallStory story : open.values()) {
            if (story.firstSequence() < sequence) {
                ends.add(new CallFact.Over(story.began().call(), lastFactAt, Cause.FAULT));
            }
        }
        return ends;
    }

    private void take(long sequence, CallFact fact) {
        heardAt(fact.at());
        Optional<CallStory> story = Optional.ofNullable(open.get(fact.call()));
        if (fact instanceof CallFact.Over) {
            open.remove(fact.call());
        } else if (story.isPresent()) {
            story.get().take(fact);
        } else if (fact instanceof CallFact.Began began) {
            open.put(began.call(), new CallStory(began, sequence));
        }
    }

    private void heardAt(Instant at) {
        lastFactAt = at.isAfter(lastFactAt) ? at : lastFactAt;
    }
}
