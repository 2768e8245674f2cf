package org.carillonpbx.mailbox.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import org.carillonpbx.call.Target;
import org.carillonpbx.registrar.boundary.ContactLocator;
import org.carillonpbx.registrar.boundary.RegistrationChanged;
import org.carillonpbx.subscription.boundary.NotificationSender;
import org.carillonpbx.subscription.boundary.StateDocument;

/**
 * The lamps of phones that do not subscribe: with {@code carillon.mwi.unsolicited=on} every registered phone is told, when
 * the counts change and when it comes.
 */
@ApplicationScoped
public class Lamps {
    private static final Set<String> CHOICES = Set.of("on", "off");

    private final boolean unsolicited = on(System.getProperty("carillon.mwi.unsolicited", "off"));

    @Inject
    CountBoard board;

    @Inject
    ContactLocator locator;

    @Inject
    NotificationSender sender;

    private static boolean on(String value) {
        if (!CHOICES.contains(value)) {
            throw new IllegalArgumentException("carillon.mwi.unsolicited is '" + value + "', but has to be on or off");
        }
        return "on".equals(value);
    }

    void changed(@Observes CountsChanged counts) {
        tell(counts.extension());
    }

    void came(@Observes RegistrationChanged registration) {
        tell(registration.extension());
    }

    private void tell(String extension) {
        if (unsolicited) {
            StateDocument document = new StateDocument(
                    MessageSummaryPackage.TYPE, MessageSummaryPackage.text(board.of(extension), ""), 0);
            for (Target phone : locator.contactsOf(extension)) {
                sender.tell("lamp", phone, extension, "message-summary", document);
            }
        }
    }
}
