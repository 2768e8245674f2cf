package org.carillonpbx.flow.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.carillonpbx.audit.boundary.AuditLog;
import org.carillonpbx.page.boundary.Page;
import org.carillonpbx.registrar.boundary.Registration;
import org.carillonpbx.registrar.boundary.Registrations;

/** The SIP connections that stand, with those who are registered over them. From memory; thread-safe. */
@ApplicationScoped
public class Connections {
    private static final Comparator<LiveConnection> LATEST =
            Comparator.comparing(LiveConnection::since).reversed().thenComparing(LiveConnection::id);

    private final FlowList flows;
    private final Registrations registrations;
    private final AuditLog audit;

    /** For the container's proxy. */
    protected Connections() {
        this(null, null, null);
    }

    @Inject
    public Connections(FlowList flows, Registrations registrations, AuditLog audit) {
        this.flows = flows;
        this.registrations = registrations;
        this.audit = audit;
    }

    /**
     * Those that match, the youngest first.
     *
     * @param transport empty for all
     * @param account an extension that is registered over it; empty for all
     * @param peer how the far end's address begins; empty for all
     */
    public Page<LiveConnection> find(String transport, String account, String peer, int offset, int limit) {
        Map<String, List<Registration>> byFlow = new HashMap<>();
        registrations
                .all()
                .forEach(phone -> byFlow.computeIfAbsent(phone.source(), source -> new ArrayList<>())
                        .add(phone));
        List<LiveConnection> matching = flows.standing().stream()
                .map(flow -> shown(flow, byFlow.getOrDefault(flow.id(), List.of())))
                .filter(one -> transport.isEmpty() || one.transport().equals(transport))
                .filter(one -> account.isEmpty() || one.accounts().contains(account))
                .filter(one -> one.peer().startsWith(peer))
                .sorted(LATEST)
                .toList();
        return new Page<>(matching.stream().skip(offset).limit(limit).toList(), matching.size());
    }

    /** Ends one, and with it every registration over it; false where there is none. Calls over it are not hung up. */
    public boolean end(String id) {
        if (flows.standing().stream().noneMatch(flow -> flow.id().equals(id))) {
            return false;
        }
        audit.record("connection.end", "connection " + id, "", "");
        return flows.end(id);
    }

    private static LiveConnection shown(StandingFlow flow, List<Registration> phones) {
        return new LiveConnection(
                flow.id(),
                flow.transport(),
                flow.peer(),
                flow.cameIn(),
                flow.proven(),
                phones.stream().map(Registration::extension).distinct().sorted().toList(),
                flow.since(),
                flow.heardAt(),
                phones.stream()
                        .map(Registration::roundTripMicros)
                        .filter(OptionalLong::isPresent)
                        .findFirst()
                        .orElse(OptionalLong.empty()),
                flow.bytesIn(),
                flow.bytesOut());
    }
}
