package org.carillonpbx.subscription.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.carillonpbx.audit.boundary.AuditLog;
import org.carillonpbx.call.Target;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.registrar.boundary.ContactLocator;
import org.carillonpbx.registrar.boundary.Registration;
import org.carillonpbx.registrar.boundary.Registrations;
import org.carillonpbx.subscription.control.OrderEvents;
import org.carillonpbx.subscription.control.Orders;

/** Orders to registered phones, by a NOTIFY that they did not subscribe to. Waits a moment for what the phone says. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PhoneOrders {
    private static final int PATIENCE_SECONDS = 4;

    @Inject
    private Registrations registrations;

    @Inject
    private ContactLocator locator;

    @Inject
    private NotificationSender sender;

    @Inject
    private Orders orders;

    @Inject
    private AuditLog audit;

    /** Sends the order; the status that the phone answered with, 0 where it did not within some seconds. */
    public int give(String extension, String contact, PhoneOrder order) {
        Registration phone = registrations.of(extension).stream()
                .filter(registration -> registration.contact().equals(contact))
                .findFirst()
                .orElseThrow(() -> missing(extension));
        Target target = locator.contactsOf(extension).stream()
                .filter(candidate -> candidate.uri().equals(contact))
                .findFirst()
                .orElseThrow(() -> missing(extension));
        audit.record("phone." + order.name().toLowerCase(java.util.Locale.ROOT), "extension " + extension, "", "");
        String key = orders.next();
        CompletableFuture<Integer> outcome = orders.await(key);
        sender.order(key, target, extension, OrderEvents.of(order, phone.userAgent()));
        try {
            return outcome.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return 0;
        } catch (ExecutionException e) {
            throw new IllegalStateException("order " + key, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        } finally {
            orders.forget(key);
        }
    }

    private static Problem missing(String extension) {
        return new Problem(Problem.Kind.NOT_FOUND, "Extension " + extension + " has no such registration.");
    }
}
