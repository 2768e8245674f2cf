package org.carillonpbx.linestate.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.carillonpbx.linestate.boundary.LineChanged;
import org.carillonpbx.linestate.boundary.LineDialog;
import org.carillonpbx.subscription.boundary.StateDocument;
import org.carillonpbx.subscription.boundary.UsualPackage;
import org.carillonpbx.subscription.boundary.Watch;
import org.carillonpbx.subscription.boundary.WatchPolicy;
import org.carillonpbx.subscription.boundary.Watchers;
import org.carillonpbx.subscription.boundary.Xml;

/**
 * Event package {@code dialog} (RFC 4235): busy lamps. A document is called partial only where it leaves out a dialog that
 * goes on; phones that know no better than to take every document for the whole are right most of the time.
 */
@ApplicationScoped
public class DialogPackage extends UsualPackage {
    private static final String TYPE = "application/dialog-info+xml";

    private LineBoard board;
    private WatchPolicy policy;

    /** For the container's proxy. */
    protected DialogPackage() {}

    @Inject
    public DialogPackage(LineBoard board, WatchPolicy policy, Watchers watchers) {
        super("dialog", TYPE, policy::colleague, watchers);
        this.board = board;
        this.policy = policy;
    }

    @Override
    public boolean listable() {
        return true;
    }

    void changed(@Observes LineChanged line) {
        tell(line.number());
    }

    @Override
    public StateDocument write(Watch watch) {
        LineStory line = board.line(watch.resource());
        boolean whole = !line.remembers(watch.known());
        List<LineDialog> told = line.dialogs().stream()
                .filter(dialog -> whole ? dialog.live() : dialog.revision() > watch.known())
                .toList();
        boolean partial = line.dialogs().stream().anyMatch(dialog -> dialog.live() && !told.contains(dialog));
        boolean identities = policy.seesIdentities(watch.watcher(), watch.resource());
        StringBuilder out = new StringBuilder(256 + 384 * told.size());
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<dialog-info xmlns=\"urn:ietf:params:xml:ns:dialog-info\" version=\"")
                .append(watch.version())
                .append("\" state=\"")
                .append(partial ? "partial" : "full")
                .append("\" entity=\"");
        Xml.escape(out, watch.entity());
        out.append("\">\n");
        told.forEach(dialog -> dialog(out, dialog, watch, identities));
        out.append("</dialog-info>\n");
        return new StateDocument(TYPE, out.toString(), line.revision());
    }

    private static void dialog(StringBuilder out, LineDialog dialog, Watch watch, boolean identities) {
        out.append("<dialog id=\"");
        Xml.escape(out, dialog.id());
        out.append("\" direction=\"")
                .append(dialog.initiator() ? "initiator" : "recipient")
                .append("\"><state>")
                .append(dialog.state().name().toLowerCase(Locale.ROOT))
                .append("</state><local><identity>");
        Xml.escape(out, watch.entity());
        out.append("</identity></local>");
        if (identities) {
            out.append("<remote><identity");
            if (!dialog.other().name().isBlank()) {
                out.append(" display=\"");
                Xml.escape(out, dialog.other().name());
                out.append('"');
            }
            out.append('>');
            Xml.escape(out, watch.uri(dialog.other().number()));
            out.append("</identity></remote>");
        }
        out.append("</dialog>\n");
    }
}
