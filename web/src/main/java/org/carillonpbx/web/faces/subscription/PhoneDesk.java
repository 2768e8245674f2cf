package org.carillonpbx.web.faces.subscription;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.carillonpbx.presence.boundary.Presence;
import org.carillonpbx.presence.boundary.Presences;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.subscription.boundary.PhoneOrder;
import org.carillonpbx.subscription.boundary.PhoneOrders;
import org.carillonpbx.web.faces.text.Notices;

/** Orders to phones, and the dot that says how somebody can be reached. */
@Named
@RequestScoped
public class PhoneDesk {
    private PhoneOrders orders;
    private Presences presences;
    private Notices notices;

    @Inject
    void use(PhoneOrders orders, Presences presences, Notices notices) {
        this.orders = orders;
        this.presences = presences;
        this.notices = notices;
    }

    public void resync(String extension, String contact) {
        give(extension, contact, PhoneOrder.RESYNC);
    }

    public void reboot(String extension, String contact) {
        give(extension, contact, PhoneOrder.REBOOT);
    }

    private void give(String extension, String contact, PhoneOrder order) {
        try {
            int status = orders.give(extension, contact, order);
            if (status >= 200 && status < 300) {
                notices.done("phones.ordered", extension);
            } else {
                notices.done(status == 0 ? "phones.silent" : "phones.unwilling", extension, Integer.toString(status));
            }
        } catch (Problem gone) {
            notices.done("phones.gone", extension);
        }
    }

    /** {@code offline}, {@code available}, {@code on-the-phone}, ... */
    public String presence(String number) {
        return presences.of(number).word();
    }

    /** The colour of the dot. */
    public String tone(String number) {
        Presence presence = presences.of(number);
        if (!presence.activities().isEmpty()) {
            return switch (presence.activities().get(0)) {
                case DND, ON_THE_PHONE, BUSY, MEETING -> "red";
                default -> "amber";
            };
        }
        return presence.open() ? "green" : "none";
    }
}
