package org.carillonpbx.subscription.control;

import java.util.Locale;
import org.carillonpbx.subscription.boundary.PhoneOrder;

/**
 * Which Event header a make of phone understands as an order. There is no standard: {@code check-sync} is what most know,
 * with {@code reboot=} telling the two apart; Sipura's heirs have words of their own.
 */
public final class OrderEvents {
    private OrderEvents() {}

    public static String of(PhoneOrder order, String userAgent) {
        String agent = userAgent.toLowerCase(Locale.ROOT);
        boolean reboot = order == PhoneOrder.REBOOT;
        if (agent.startsWith("cisco/spa") || agent.startsWith("linksys/") || agent.startsWith("sipura/")) {
            return reboot ? "reboot" : "resync";
        }
        return "check-sync;reboot=" + reboot;
    }
}
