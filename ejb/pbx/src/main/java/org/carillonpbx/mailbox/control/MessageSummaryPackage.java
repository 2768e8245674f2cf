package org.carillonpbx.mailbox.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.carillonpbx.mailbox.boundary.MessageCounts;
import org.carillonpbx.subscription.boundary.StateDocument;
import org.carillonpbx.subscription.boundary.UsualPackage;
import org.carillonpbx.subscription.boundary.Watch;
import org.carillonpbx.subscription.boundary.WatchPolicy;
import org.carillonpbx.subscription.boundary.Watchers;

/** Event package {@code message-summary}: everybody's own lamp, and nobody else's. */
@ApplicationScoped
public class MessageSummaryPackage extends UsualPackage {
    static final String TYPE = "application/simple-message-summary";

    private CountBoard board;

    /** For the container's proxy. */
    protected MessageSummaryPackage() {}

    @Inject
    public MessageSummaryPackage(CountBoard board, WatchPolicy policy, Watchers watchers) {
        super("message-summary", TYPE, policy::owner, watchers);
        this.board = board;
    }

    void changed(@Observes CountsChanged counts) {
        tell(counts.extension());
    }

    @Override
    public StateDocument write(Watch watch) {
        return new StateDocument(
                TYPE, text(board.of(watch.resource()), "Message-Account: " + watch.entity() + "\r\n"), 0);
    }

    /** RFC 3842 §5.2. */
    static String text(MessageCounts counts, String account) {
        return "Messages-Waiting: " + (counts.unheard() > 0 ? "yes" : "no") + "\r\n" + account + "Voice-Message: "
                + counts.unheard() + "/" + counts.heard() + " (0/0)\r\n";
    }
}
