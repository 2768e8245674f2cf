package org.carillonpbx.trace.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carillonpbx.call.CallFact;
import org.carillonpbx.call.FactListener;
import org.carillonpbx.trace.entity.Entry;

/** Which legs make a call, and what happened to them, from call control's facts. */
@ApplicationScoped
public class TraceFacts implements FactListener {
    private TraceDesk desk;

    /** For the container's proxy. */
    protected TraceFacts() {}

    @Inject
    public TraceFacts(TraceDesk desk) {
        this.desk = desk;
    }

    @Override
    public void onFact(CallFact fact) {
        String call = fact.call().value();
        if (fact instanceof CallFact.Began began) {
            desk.take(new Entry.LegOfCall(
                    fact.at(), call, began.caller().value(), began.from().number(), true));
        } else if (fact instanceof CallFact.LegAdded added) {
            desk.take(new Entry.LegOfCall(
                    fact.at(), call, added.leg().value(), added.to().number(), false));
        } else if (fact instanceof CallFact.Held held) {
            note(fact, held.leg().value(), held.held() ? "held" : "resumed", "");
        } else if (fact instanceof CallFact.LegEnded ended) {
            note(fact, ended.leg().value(), "ended", ended.cause().name());
        }
    }

    private void note(CallFact fact, String leg, String kind, String detail) {
        desk.take(new Entry.Note(fact.at(), leg, kind, detail));
    }
}
