package org.carillonpbx.presence.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.carillonpbx.linestate.boundary.LineChanged;
import org.carillonpbx.presence.boundary.Activity;
import org.carillonpbx.presence.boundary.Presence;
import org.carillonpbx.registrar.boundary.RegistrationChanged;
import org.carillonpbx.subscription.boundary.Publishable;
import org.carillonpbx.subscription.boundary.StateDocument;
import org.carillonpbx.subscription.boundary.UsualPackage;
import org.carillonpbx.subscription.boundary.Watch;
import org.carillonpbx.subscription.boundary.WatchPolicy;
import org.carillonpbx.subscription.boundary.Watchers;
import org.carillonpbx.subscription.boundary.Xml;

/** Event package {@code presence}: every document tells everything, as PIDF has it. */
@ApplicationScoped
public class PresencePackage extends UsualPackage implements Publishable {
    private static final String TYPE = "application/pidf+xml";

    private PresenceBoard board;

    /** For the container's proxy. */
    protected PresencePackage() {}

    @Inject
    public PresencePackage(PresenceBoard board, WatchPolicy policy, Watchers watchers) {
        super("presence", TYPE, policy::colleague, watchers);
        this.board = board;
    }

    @Override
    public boolean listable() {
        return true;
    }

    void changed(@Observes LineChanged line) {
        tell(line.number());
    }

    void changed(@Observes RegistrationChanged registration) {
        tell(registration.extension());
    }

    @Override
    public List<String> readable() {
        return List.of(TYPE);
    }

    @Override
    public boolean publish(String resource, String tag, String document) {
        Optional<PublishedState> state = PidfReader.read(document);
        state.ifPresent(read -> board.put(resource, tag, read));
        return state.isPresent();
    }

    @Override
    public void renew(String resource, String tag, String newTag) {
        board.rename(resource, tag, newTag);
    }

    @Override
    public void withdraw(String resource, String tag) {
        board.remove(resource, tag);
    }

    @Override
    public StateDocument write(Watch watch) {
        Presence presence = board.of(watch.resource());
        StringBuilder out = new StringBuilder(640);
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<presence xmlns=\"urn:ietf:params:xml:ns:pidf\"")
                .append(" xmlns:dm=\"urn:ietf:params:xml:ns:pidf:data-model\"")
                .append(" xmlns:rpid=\"urn:ietf:params:xml:ns:pidf:rpid\" entity=\"");
        Xml.escape(out, watch.entity());
        out.append("\">\n<tuple id=\"pbx\"><status><basic>")
                .append(presence.open() ? "open" : "closed")
                .append("</basic></status><contact priority=\"1.0\">");
        Xml.escape(out, watch.entity());
        out.append("</contact></tuple>\n<dm:person id=\"p\">");
        if (!presence.activities().isEmpty()) {
            out.append("<rpid:activities>");
            for (Activity activity : presence.activities()) {
                out.append("<rpid:").append(activity.word()).append("/>");
            }
            out.append("</rpid:activities>");
        }
        if (!presence.note().isEmpty()) {
            out.append("<dm:note>");
            Xml.escape(out, presence.note());
            out.append("</dm:note>");
        }
        return new StateDocument(TYPE, out.append("</dm:person>\n</presence>\n").toString(), 0);
    }
}
