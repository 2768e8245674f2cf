package org.carillonpbx.subscription.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.carillonpbx.registrar.boundary.Gatekeeper;
import org.carillonpbx.sip.Admission;
import org.carillonpbx.sip.Refused;
import org.carillonpbx.sip.event.PublishReply;
import org.carillonpbx.sip.event.PublishReply.BadBody;
import org.carillonpbx.sip.event.PublishReply.BadEvent;
import org.carillonpbx.sip.event.PublishReply.Published;
import org.carillonpbx.sip.event.PublishReply.TooBrief;
import org.carillonpbx.sip.event.PublishReply.Turned;
import org.carillonpbx.sip.event.PublishRequest;
import org.carillonpbx.subscription.boundary.Publishable;

/**
 * Answers PUBLISH (RFC 3903): everybody publishes of himself, a few publications an extension. Soft state: what is not
 * refreshed goes, and after a restart publishers are asked to publish anew by 412. Pure memory; thread-safe.
 */
@ApplicationScoped
public class Publications {
    private static final int MOST = 8;
    private static final int LONGEST_DOCUMENT = 8_192;

    private record Place(String event, String resource) {}

    private final Map<Place, Map<String, Long>> expiries = new ConcurrentHashMap<>();
    private Notifier notifier;
    private Packages packages;
    private Acceptance.Proof proof;

    /** For the container's proxy. */
    protected Publications() {}

    @Inject
    public Publications(Notifier notifier, Packages packages, Gatekeeper gatekeeper) {
        this(notifier, packages, Acceptance.proof(gatekeeper));
    }

    Publications(Notifier notifier, Packages packages, Acceptance.Proof proof) {
        this.notifier = notifier;
        this.packages = packages;
        this.proof = proof;
    }

    public PublishReply publish(PublishRequest request) {
        Admission admission = proof.of(
                request.credentials(), request.from(), request.source(), request.sipCallId(), request.userAgent());
        if (!(admission instanceof Admission.Admitted admitted)) {
            return new Turned(admission);
        }
        Optional<Publishable> pack = packages.publishable(request.event().name());
        if (pack.isEmpty()) {
            return new BadEvent(packages.publishableNames());
        }
        if (!admitted.account().equals(request.resource()) || admitted.account().isEmpty()) {
            return refused(403, "Forbidden");
        }
        return checked(request, pack.get());
    }

    private PublishReply checked(PublishRequest request, Publishable pack) {
        SubscriptionSettings settings = notifier.settings();
        int expires = settings.granted(request.expiresSeconds().orElse(settings.defaultExpirySeconds()));
        if (expires > 0 && expires < settings.shortestExpirySeconds()) {
            return new TooBrief(settings.shortestExpirySeconds());
        }
        if (request.body().isPresent()) {
            if (!pack.readable().contains(request.body().get().mediaType())) {
                return new BadBody(pack.readable());
            }
            if (request.body().get().text().length() > LONGEST_DOCUMENT) {
                return refused(413, "Request Entity Too Large");
            }
        }
        Place place = new Place(pack.event(), request.resource());
        PublishReply[] reply = new PublishReply[1];
        expiries.compute(place, (key, present) -> {
            Map<String, Long> mine = present == null ? new HashMap<>() : present;
            reply[0] = apply(request, pack, mine, expires);
            return mine.isEmpty() ? null : mine;
        });
        if (reply[0] instanceof Published && (expires == 0 || request.body().isPresent())) {
            notifier.changed(pack.event(), request.resource());
        }
        return reply[0];
    }

    private PublishReply apply(PublishRequest request, Publishable pack, Map<String, Long> mine, int expires) {
        String old = request.ifMatch();
        if (!old.isEmpty() && !mine.containsKey(old)) {
            return refused(412, "Conditional Request Failed");
        }
        if (old.isEmpty() && (request.body().isEmpty() || expires == 0)) {
            return refused(400, "Nothing Published");
        }
        if (old.isEmpty() && mine.size() >= MOST) {
            return refused(403, "Too Many Publications");
        }
        if (expires == 0) {
            mine.remove(old);
            pack.withdraw(request.resource(), old);
            return new Published(old, 0);
        }
        String tag = Tags.next();
        if (request.body().isPresent()) {
            if (!pack.publish(request.resource(), tag, request.body().get().text())) {
                return refused(400, "Unreadable Document");
            }
            pack.withdraw(request.resource(), old);
        } else {
            pack.renew(request.resource(), old, tag);
        }
        mine.remove(old);
        mine.put(tag, notifier.now() + expires * 1_000L);
        return new Published(tag, expires);
    }

    /** How many there are. */
    long count() {
        return expiries.values().stream().mapToLong(Map::size).sum();
    }

    /** Withdraws what was not refreshed in time. */
    void sweep() {
        long now = notifier.now();
        expiries.forEach((place, tags) -> {
            boolean[] changed = {false};
            expiries.computeIfPresent(place, (key, mine) -> {
                List<String> late = mine.entrySet().stream()
                        .filter(entry -> entry.getValue() <= now)
                        .map(Map.Entry::getKey)
                        .toList();
                late.forEach(tag -> {
                    mine.remove(tag);
                    packages.publishable(place.event()).ifPresent(pack -> pack.withdraw(place.resource(), tag));
                });
                changed[0] = !late.isEmpty();
                return mine.isEmpty() ? null : mine;
            });
            if (changed[0]) {
                notifier.changed(place.event(), place.resource());
            }
        });
    }

    /** Forgets everything that an extension published. */
    void forget(String resource) {
        expiries.keySet().stream()
                .filter(place -> place.resource().equals(resource))
                .toList()
                .forEach(place -> expiries.computeIfPresent(place, (key, mine) -> {
                    mine.keySet()
                            .forEach(tag -> packages.publishable(place.event())
                                    .ifPresent(pack -> pack.withdraw(resource, tag)));
                    return null;
                }));
    }

    private static Turned refused(int status, String reason) {
        return new Turned(new Refused(status, reason));
    }
}
