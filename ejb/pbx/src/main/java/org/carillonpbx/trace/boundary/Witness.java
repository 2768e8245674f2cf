package org.carillonpbx.trace.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.carillonpbx.call.LegId;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.Traced;
import org.carillonpbx.trace.control.TraceDesk;
import org.carillonpbx.trace.entity.Entry;

/** Where the adapters' doors tell what they see. Thread-safe. */
@ApplicationScoped
public class Witness {
    private TraceDesk desk;

    /** For the container's proxy. */
    protected Witness() {}

    @Inject
    public Witness(TraceDesk desk) {
        this.desk = desk;
    }

    /** Messages; waits for room for a while, on the thread that has nothing else to do. */
    public void wire(List<Traced> seen) {
        desk.takePatiently(seen.stream().flatMap(one -> entry(one).stream()).toList());
    }

    /** An event at a leg's media port; never waits. {@code kind} is one of {@code media.*} in the portal's words. */
    public void media(LegId leg, String kind, String detail) {
        desk.take(new Entry.Note(Instant.now(), leg.value(), kind, detail));
    }

    private static java.util.Optional<Entry> entry(Traced seen) {
        if (seen instanceof Traced.Message message) {
            Peer local = message.local();
            Peer remote = message.remote();
            return java.util.Optional.of(new Entry.Message(
                    message.at(),
                    message.inbound(),
                    remote.transport().name().toLowerCase(Locale.ROOT),
                    local.address(),
                    local.port(),
                    remote.address(),
                    remote.port(),
                    message.sipCallId(),
                    message.text(),
                    message.cut()));
        } else if (seen instanceof Traced.Named named) {
            return java.util.Optional.of(
                    new Entry.DialogOfLeg(Instant.now(), named.dialog().value(), named.sipCallId()));
        }
        return java.util.Optional.empty();
    }
}
