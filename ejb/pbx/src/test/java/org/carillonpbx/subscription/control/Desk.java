package org.carillonpbx.subscription.control;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.carillonpbx.call.Target;
import org.carillonpbx.sip.Admission;
import org.carillonpbx.sip.Identity;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.Transport;
import org.carillonpbx.sip.event.Body;
import org.carillonpbx.sip.event.EventName;
import org.carillonpbx.sip.event.Notification;
import org.carillonpbx.sip.event.NotifyOutcome;
import org.carillonpbx.sip.event.PublishReply;
import org.carillonpbx.sip.event.PublishRequest;
import org.carillonpbx.sip.event.SubscribeReply;
import org.carillonpbx.sip.event.SubscribeRequest;
import org.carillonpbx.sip.event.WatcherDialog;
import org.carillonpbx.subscription.boundary.Access;
import org.carillonpbx.subscription.boundary.NotificationSender;
import org.carillonpbx.subscription.boundary.Publishable;
import org.carillonpbx.subscription.boundary.StateDocument;
import org.carillonpbx.subscription.boundary.Watch;

/** The whole notifier without a server: a clock that stands until it is moved, and a wire that writes down. */
final class Desk implements NotificationSender {
    static final SubscriptionSettings SETTINGS = new SubscriptionSettings(100, 3, 600, 60, 3_600, 0);

    /** A package whose state is a word a resource. */
    static final class Words implements Publishable {
        final Map<String, String> words = new HashMap<>();
        final Map<String, Long> revisions = new HashMap<>();
        final Map<String, String> published = new HashMap<>();
        final Set<String> hidden = new HashSet<>();

        @Override
        public String event() {
            return "words";
        }

        @Override
        public String mediaType() {
            return "text/word";
        }

        @Override
        public boolean listable() {
            return true;
        }

        @Override
        public Access access(String watcher, String resource) {
            if (hidden.contains(resource)) {
                return Access.FORBIDDEN;
            }
            return resource.startsWith("1") ? Access.GRANTED : Access.UNKNOWN;
        }

        @Override
        public StateDocument write(Watch watch) {
            long revision = revisions.getOrDefault(watch.resource(), 0L);
            String how = watch.known() < 0 ? "full" : "since " + watch.known();
            return new StateDocument(
                    "text/word",
                    watch.entity() + " " + watch.version() + " " + how + " " + words.get(watch.resource()),
                    revision);
        }

        @Override
        public List<String> readable() {
            return List.of("text/word");
        }

        @Override
        public boolean publish(String resource, String tag, String document) {
            published.put(tag, document);
            return !document.equals("bad");
        }

        @Override
        public void renew(String resource, String tag, String newTag) {
            published.put(newTag, published.remove(tag));
        }

        @Override
        public void withdraw(String resource, String tag) {
            published.remove(tag);
        }
    }

    final Words words = new Words();
    final List<Notification> sent = new ArrayList<>();
    final Ledger ledger = new Ledger();
    final ListPicture lists = new ListPicture();
    final Packages packages = new Packages(List.of(words));
    final Notifier notifier;
    final Acceptance acceptance;
    final Publications publications;
    long now = 1_000_000;
    boolean ready = true;
    Admission proven = new Admission.Admitted("1002");
    int asked;
    private int calls;

    Desk() {
        this(SETTINGS);
    }

    Desk(SubscriptionSettings settings) {
        InstantSource clock = () -> Instant.ofEpochMilli(now);
        notifier = new Notifier(settings, ledger, this, clock);
        Acceptance.Proof proof = (credentials, from, source, callId, agent) -> {
            asked++;
            return proven;
        };
        acceptance = new Acceptance(notifier, packages, lists, proof);
        publications = new Publications(notifier, packages, proof);
    }

    @Override
    public boolean ready() {
        return ready;
    }

    @Override
    public void send(Notification notification) {
        sent.add(notification);
    }

    @Override
    public void order(String key, Target target, String user, String event) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void tell(String key, Target target, String user, String event, StateDocument document) {
        throw new UnsupportedOperationException();
    }

    SubscribeRequest request(String resource) {
        return request("c" + ++calls, "", 1, resource, "words", 300);
    }

    SubscribeRequest request(String callId, String ourTag, long sequence, String resource, String event, int expires) {
        Peer source = new Peer(Transport.UDP, "192.0.2.2", 5062);
        return new SubscribeRequest(
                resource,
                new EventName(event, ""),
                OptionalInt.of(expires),
                Set.of(),
                true,
                new Identity("1002", "pbx", ""),
                new WatcherDialog(
                        callId,
                        ourTag,
                        "theirs",
                        "sip:" + resource + "@pbx:5060",
                        "sip:1002@pbx",
                        "sip:1002@192.0.2.2:5062",
                        List.of(),
                        Optional.of(source)),
                sequence,
                List.of(),
                source,
                "test");
    }

    /** Subscribes, and the first NOTIFY arrives. */
    SubscribeRequest subscribed(String resource) {
        SubscribeRequest request = request(resource);
        arrived(subscribe(request).first().orElseThrow());
        return request;
    }

    SubscribeReply.Subscribed subscribe(SubscribeRequest request) {
        return (SubscribeReply.Subscribed) acceptance.subscribe(request);
    }

    void arrived(Notification notification) {
        outcome(notification, 200, OptionalInt.empty());
    }

    void outcome(Notification notification, int status, OptionalInt retryAfter) {
        notifier.outcome(new NotifyOutcome(notification.key(), notification.sequence(), status, retryAfter));
    }

    void says(String resource, String word) {
        words.words.put(resource, word);
        words.revisions.merge(resource, 1L, Long::sum);
        notifier.changed("words", resource);
        notifier.tellDue();
    }

    Notification last() {
        return sent.get(sent.size() - 1);
    }

    PublishReply publish(String resource, String ifMatch, int expires, Optional<String> text) {
        return publications.publish(new PublishRequest(
                resource,
                new EventName("words", ""),
                ifMatch,
                OptionalInt.of(expires),
                text.map(t -> new Body("text/word", t)),
                new Identity("1002", "pbx", ""),
                List.of(),
                new Peer(Transport.UDP, "192.0.2.2", 5062),
                "c",
                "test"));
    }
}
