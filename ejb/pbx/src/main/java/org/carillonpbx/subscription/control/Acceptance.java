package org.carillonpbx.subscription.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.carillonpbx.registrar.boundary.Gatekeeper;
import org.carillonpbx.sip.Admission;
import org.carillonpbx.sip.DigestAnswer;
import org.carillonpbx.sip.Identity;
import org.carillonpbx.sip.InviteRequest;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.Refused;
import org.carillonpbx.sip.event.Notification;
import org.carillonpbx.sip.event.SubscribeReply;
import org.carillonpbx.sip.event.SubscribeReply.BadEvent;
import org.carillonpbx.sip.event.SubscribeReply.Subscribed;
import org.carillonpbx.sip.event.SubscribeReply.TooBrief;
import org.carillonpbx.sip.event.SubscribeReply.Turned;
import org.carillonpbx.sip.event.SubscribeRequest;
import org.carillonpbx.subscription.boundary.EventPackage;

/**
 * Answers SUBSCRIBE (RFC 6665 §4.2.1): who is it, is there such a package, may they, is there room. Nothing is kept of
 * whoever does not prove himself. Pure memory; thread-safe.
 */
@ApplicationScoped
public class Acceptance {
    private static final int FULL_RETRY_SECONDS = 300;

    /** Who the sender of a request is. */
    interface Proof {
        Admission of(List<DigestAnswer> credentials, Identity from, Peer source, String callId, String userAgent);
    }

    private Notifier notifier;
    private Packages packages;
    private ListPicture lists;
    private Proof proof;

    /** For the container's proxy. */
    protected Acceptance() {}

    @Inject
    public Acceptance(Notifier notifier, Packages packages, ListPicture lists, Gatekeeper gatekeeper) {
        this(notifier, packages, lists, proof(gatekeeper));
    }

    Acceptance(Notifier notifier, Packages packages, ListPicture lists, Proof proof) {
        this.notifier = notifier;
        this.packages = packages;
        this.lists = lists;
        this.proof = proof;
    }

    /** As for a call to nobody: the same checks, the same locks, and no number that would be an emergency's. */
    static Proof proof(Gatekeeper gatekeeper) {
        return (credentials, from, source, callId, userAgent) ->
                gatekeeper.admit(new InviteRequest("", from, credentials, source, callId, userAgent));
    }

    public SubscribeReply subscribe(SubscribeRequest request) {
        String key = key(request);
        Optional<Subscription> standing = notifier.book().find(key);
        if (standing.isPresent() && standing.get().answered(request.sequence(), request.dialog())) {
            return repeated(standing.get(), request);
        }
        Admission admission = proof.of(
                request.credentials(),
                request.from(),
                request.source(),
                request.dialog().callId(),
                request.userAgent());
        if (!(admission instanceof Admission.Admitted admitted)) {
            return new Turned(admission);
        }
        if (admitted.account().isEmpty()) {
            return refused(403, "Forbidden");
        }
        return request.dialog().localTag().isEmpty()
                ? first(request, key, admitted.account())
                : later(request, standing, admitted.account());
    }

    /** The request came again: its answer was lost, its NOTIFY is sent again by itself. */
    private SubscribeReply repeated(Subscription subscription, SubscribeRequest request) {
        boolean ours = request.dialog().localTag().isEmpty()
                || request.dialog().localTag().equals(subscription.localTag());
        return ours
                ? new Subscribed(
                        subscription.localTag(),
                        subscription.secondsLeft(notifier.now()),
                        Optional.empty(),
                        subscription.subject().list())
                : refused(481, "Subscription does not exist");
    }

    private SubscribeReply later(SubscribeRequest request, Optional<Subscription> standing, String account) {
        Optional<Subscription> found =
                standing.filter(s -> s.localTag().equals(request.dialog().localTag()) && !s.over());
        if (found.isEmpty()) {
            return refused(481, "Subscription does not exist");
        }
        Subscription subscription = found.get();
        if (!subscription.watcher().equals(account)) {
            return refused(403, "Forbidden");
        }
        int expires = expires(request);
        if (tooBrief(expires)) {
            return new TooBrief(notifier.settings().shortestExpirySeconds());
        }
        long now = notifier.now();
        if (!subscription.refresh(request.dialog(), request.sequence(), now + expires * 1_000L)) {
            return refused(500, "Out of Order");
        }
        boolean list = subscription.subject().list();
        if (expires == 0) {
            Optional<Notification> last = subscription.end("timeout");
            notifier.forget(subscription);
            return new Subscribed(subscription.localTag(), 0, last, list);
        }
        notifier.ledger().changed(subscription.key());
        return new Subscribed(subscription.localTag(), expires, subscription.refreshed(now), list);
    }

    private SubscribeReply first(SubscribeRequest request, String key, String account) {
        Optional<EventPackage> named = packages.named(request.event().name());
        if (named.isEmpty()) {
            return new BadEvent(packages.names());
        }
        EventPackage pack = named.get();
        Optional<List<String>> members = pack.listable() ? lists.members(request.resource()) : Optional.empty();
        if (members.isPresent() ? !request.lists() : !accepts(request, pack)) {
            return members.isPresent() ? refused(421, "Extension Required") : refused(406, "Not Acceptable");
        }
        if (members.isEmpty()) {
            switch (pack.access(account, request.resource())) {
                case FORBIDDEN -> {
                    return refused(403, "Forbidden");
                }
                case UNKNOWN -> {
                    return refused(404, "Not Found");
                }
                case GRANTED -> {}
            }
        }
        int expires = expires(request);
        return tooBrief(expires)
                ? new TooBrief(notifier.settings().shortestExpirySeconds())
                : begin(request, key, account, expires, subject(pack, request.resource(), members));
    }

    private static Subject subject(EventPackage pack, String resource, Optional<List<String>> members) {
        return members.isPresent()
                ? new ListSubject(pack, resource, members.get(), 0)
                : new OneSubject(pack, resource, 0);
    }

    private SubscribeReply begin(SubscribeRequest request, String key, String account, int expires, Subject subject) {
        long now = notifier.now();
        Subscription subscription = new Subscription(
                new SavedSubscription(
                        key,
                        account,
                        request.event(),
                        subject.resource(),
                        subject.list(),
                        request.dialog().accepted(Tags.next()),
                        0,
                        request.sequence(),
                        0,
                        request.userAgent(),
                        now,
                        now + expires * 1_000L),
                subject);
        if (expires == 0) { // RFC 6665 §4.4.3: a look, and no more
            return new Subscribed(subscription.localTag(), 0, subscription.end("timeout"), subject.list());
        }
        notifier.book()
                .find(key)
                .ifPresent(
                        old -> { // the watcher forgot, and begins anew
                            old.drop();
                            notifier.forget(old);
                        });
        switch (notifier.book().add(subscription)) {
            case FULL -> {
                return new Turned(new Refused(503, "Too Many Subscriptions", OptionalInt.of(FULL_RETRY_SECONDS)));
            }
            case WATCHER_HAS_ENOUGH -> {
                return refused(403, "Too Many Subscriptions");
            }
            case TAKEN -> notifier.ledger().changed(key);
        }
        return new Subscribed(subscription.localTag(), expires, Optional.of(subscription.first(now)), subject.list());
    }

    private static boolean accepts(SubscribeRequest request, EventPackage pack) {
        String type = pack.mediaType();
        return request.accepted().isEmpty()
                || request.accepted().contains(type)
                || request.accepted().contains("*/*")
                || request.accepted().contains(type.substring(0, type.indexOf('/')) + "/*");
    }

    private int expires(SubscribeRequest request) {
        SubscriptionSettings settings = notifier.settings();
        return settings.granted(request.expiresSeconds().orElse(settings.defaultExpirySeconds()));
    }

    private boolean tooBrief(int expires) {
        return expires > 0 && expires < notifier.settings().shortestExpirySeconds();
    }

    private static Turned refused(int status, String reason) {
        return new Turned(new Refused(status, reason));
    }

    private static String key(SubscribeRequest request) {
        return request.dialog().callId()
                + ' '
                + request.dialog().remoteTag()
                + ' '
                + request.event().header();
    }
}
