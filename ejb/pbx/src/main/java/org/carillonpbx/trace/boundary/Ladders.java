package org.carillonpbx.trace.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.carillonpbx.trace.control.LadderDrawing;
import org.carillonpbx.trace.control.Pcap;
import org.carillonpbx.trace.control.TraceDesk;
import org.carillonpbx.trace.entity.Entry;

/** The ladders of the calls of the last day. Reads files: not for threads that carry calls. Thread-safe. */
@ApplicationScoped
public class Ladders {
    private TraceDesk desk;

    /** For the container's proxy. */
    protected Ladders() {}

    @Inject
    public Ladders(TraceDesk desk) {
        this.desk = desk;
    }

    /** A call's ladder as far as it has come; empty where nothing of it is kept. */
    public Optional<Ladder> of(String call) {
        return Optional.of(desk.ofCall(call))
                .filter(entries -> !entries.isEmpty())
                .map(entries -> LadderDrawing.of(call, entries));
    }

    /** What went under one Call-ID, call or not: a registration, a refused INVITE. */
    public Optional<Ladder> ofSipCallId(String sipCallId) {
        return Optional.of(desk.ofSipCallId(sipCallId))
                .filter(entries -> !entries.isEmpty())
                .map(entries -> LadderDrawing.of(sipCallId, entries));
    }

    /** A call's messages as a capture file, in IP and UDP headers made up for them. */
    public Optional<byte[]> pcap(String call) {
        List<Entry> entries = desk.ofCall(call);
        return entries.isEmpty() ? Optional.empty() : Optional.of(Pcap.of(LadderDrawing.ordered(entries)));
    }

    /** Counts what is written, so that whoever shows ladders knows when to look again. */
    public long written() {
        return desk.written();
    }
}
