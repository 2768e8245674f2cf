package org.carillonpbx.journal.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.carillonpbx.call.CallFact;
import org.carillonpbx.call.CallId;
import org.carillonpbx.call.Cause;
import org.carillonpbx.call.LegId;
import org.carillonpbx.call.Party;
import org.carillonpbx.call.Quality;

/** Tells the facts of calls as the switchboard does. */
public final class Facts {
    private final CallId call;
    private final LegId caller;
    private final LegId callee;
    private final Instant start;
    private final List<CallFact> told = new ArrayList<>();

    private Facts(String call, Instant start) {
        this.call = new CallId(call);
        this.caller = new LegId(call + "-a");
        this.callee = new LegId(call + "-b");
        this.start = start;
    }

    /** 1001 calls 1002, which is routed and called. */
    public static Facts call(String id, Instant start) {
        return call(id, start, "1001", "1002");
    }

    public static Facts call(String id, Instant start, String from, String to) {
        Facts facts = new Facts(id, start);
        facts.told.add(new CallFact.Began(
                facts.call, start, facts.caller, new Party(from, "Ann"), to, "sip-" + id, "udp:192.0.2.1:5060", 7));
        facts.told.add(new CallFact.Routed(facts.call, start, "dial", to));
        facts.told.add(new CallFact.LegAdded(facts.call, start, facts.callee, new Party(to, "Bob"), "sip:" + to));
        return facts;
    }

    public Facts rings(int second) {
        told.add(new CallFact.LegRang(call, at(second), callee));
        return this;
    }

    public Facts isAnswered(int second) {
        told.add(new CallFact.LegAnswered(call, at(second), callee));
        told.add(new CallFact.LegAnswered(call, at(second), caller));
        told.add(new CallFact.Connected(call, at(second), caller, callee));
        return this;
    }

    public Facts isHungUpByCaller(int second) {
        return ends(second, Cause.NORMAL, true, false);
    }

    public Facts ends(int second, Cause cause, boolean byCaller, boolean byCallee) {
        told.add(new CallFact.LegEnded(call, at(second), byCaller ? caller : callee, cause, byCaller || byCallee));
        told.add(new CallFact.LegEnded(call, at(second), byCaller ? callee : caller, cause, false));
        told.add(new CallFact.Over(call, at(second), cause));
        return this;
    }

    public Facts isMeasured(int second) {
        Quality quality = new Quality("PCMA", "192.0.2.9:4000", 500, 499, 3, 2, 1500, 1700, 20_000);
        told.add(new CallFact.Measured(call, at(second), callee, quality));
        return this;
    }

    public List<CallFact> told() {
        return told;
    }

    private Instant at(int second) {
        return start.plusSeconds(second);
    }
}
