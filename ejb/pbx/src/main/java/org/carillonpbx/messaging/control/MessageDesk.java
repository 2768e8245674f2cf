package org.carillonpbx.messaging.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntConsumer;
import org.carillonpbx.call.Locator;
import org.carillonpbx.call.Target;
import org.carillonpbx.directory.boundary.Account;
import org.carillonpbx.directory.boundary.DirectoryPicture;
import org.carillonpbx.messaging.boundary.Courier;
import org.carillonpbx.messaging.boundary.MessagingFigures;
import org.carillonpbx.messaging.boundary.TextMessage;

/** Brings messages to phones, and to the mailbag where no phone takes them. Pure memory; bounded; thread-safe. */
@ApplicationScoped
public class MessageDesk {
    private static final int MOST_UNDER_WAY = 10_000;
    private static final int OK = 200;
    private static final int UNAVAILABLE = 480;
    private static final int OVERLOADED = 503;

    /** Whoever sent a message is answered by then: sooner than it would send again for want of an answer. */
    private static final long PATIENCE_NANOS = Duration.ofSeconds(10).toNanos();

    private final DirectoryPicture directory;
    private final Locator locator;
    private final Courier courier;
    private final Mailbag bag;
    private final Map<String, Delivery> underWay = new ConcurrentHashMap<>();
    private final AtomicLong parcels = new AtomicLong();
    private final LongAdder taken = new LongAdder();
    private final LongAdder delivered = new LongAdder();
    private final LongAdder kept = new LongAdder();
    private final LongAdder refused = new LongAdder();

    /** For the container's proxy. */
    protected MessageDesk() {
        this(DirectoryPicture.blank(), extension -> List.of(), new Nowhere(), new Mailbag());
    }

    @Inject
    public MessageDesk(DirectoryPicture directory, Locator locator, Courier courier, Mailbag bag) {
        this.directory = directory;
        this.locator = locator;
        this.courier = courier;
        this.bag = bag;
    }

    public void take(TextMessage message) {
        taken.increment();
        Optional<Account> recipient = directory.account(message.recipient());
        if (message.contentType().equals("message/cpim")
                && Cpim.sender(message.body())
                        .filter(claimed -> !claimed.equals(message.sender()))
                        .isPresent()) {
            answer(message, 403);
        } else if (recipient.isEmpty()) {
            answer(message, 404);
        } else if (!recipient.get().enabled()) {
            answer(message, UNAVAILABLE);
        } else {
            bring(message, false, status -> brought(message, status));
        }
    }

    private void brought(TextMessage message, int status) {
        if (status == OK || !Delivery.temporary(status)) {
            answer(message, status);
        } else if (passing(message)) {
            answer(message, UNAVAILABLE);
        } else if (!bag.keep(message)) {
            answer(message, OVERLOADED);
        }
    }

    /** That somebody is writing is of no interest later (RFC 3994). */
    private static boolean passing(TextMessage message) {
        return message.contentType().equals("application/im-iscomposing+xml");
    }

    /** Sends a message to every phone of its recipient; {@code decided} takes what came of it, 480 where there is none. */
    void bring(TextMessage message, boolean late, IntConsumer decided) {
        List<Target> phones = locator.contactsOf(message.recipient());
        if (phones.isEmpty()) {
            decided.accept(UNAVAILABLE);
            return;
        }
        if (underWay.size() + phones.size() > MOST_UNDER_WAY) {
            decided.accept(OVERLOADED);
            return;
        }
        Delivery delivery = new Delivery(phones.size(), System.nanoTime(), status -> {
            if (status == OK) {
                delivered.increment();
            }
            decided.accept(status);
        });
        List<String> names = new ArrayList<>(phones.size());
        for (int i = 0; i < phones.size(); i++) {
            String parcel = "message-" + parcels.incrementAndGet();
            names.add(parcel);
            underWay.put(parcel, delivery);
        }
        for (int i = 0; i < phones.size(); i++) {
            courier.deliver(names.get(i), phones.get(i), message, late);
        }
    }

    /** Whether the recipient has a phone that a message can be sent to now. */
    boolean reachable(String recipient) {
        return !locator.contactsOf(recipient).isEmpty();
    }

    public void settled(String parcel, int status) {
        Delivery delivery = underWay.remove(parcel);
        if (delivery != null) {
            delivery.settled(status);
        }
    }

    /** Decides what no phone has decided for too long. */
    void expire(long now) {
        underWay.forEach((parcel, delivery) -> delivery.expire(now - PATIENCE_NANOS));
    }

    public void phonesChanged(String extension) {
        bag.due(extension);
    }

    /** Answers a sender, who may wait no longer. */
    void answer(TextMessage message, int status) {
        if (status == 202) {
            kept.increment();
        } else if (status != OK) {
            refused.increment();
        }
        if (!message.key().isEmpty()) {
            courier.answer(message.key(), status);
        }
    }

    public MessagingFigures figures() {
        return new MessagingFigures(taken.sum(), delivered.sum(), kept.sum(), refused.sum());
    }

    /** For the container's proxy, which brings nothing anywhere. */
    private static final class Nowhere implements Courier {
        @Override
        public void deliver(String parcel, Target phone, TextMessage message, boolean late) {}

        @Override
        public void answer(String key, int status) {}
    }
}
