package org.carillonpbx.gateway;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.carillonpbx.guard.boundary.Access;
import org.carillonpbx.guard.boundary.Reason;
import org.carillonpbx.guard.boundary.Refusals;
import org.carillonpbx.guard.boundary.RefusedRequest;
import org.carillonpbx.sip.AccessPicture;
import org.carillonpbx.sip.Refusal;

/** Carries who may talk to us to the SIP adapter, and what it turned away back to the guard: four times a second. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class GuardPost {
    private static final int ROUND_MILLIS = 250;

    @Inject
    private Adapters adapters;

    @Inject
    private Access access;

    @Inject
    private Refusals refusals;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private final Map<Refusal.Reason, Long> told = new EnumMap<>(Refusal.Reason.class);
    private AccessPicture shown = AccessPicture.OPEN;
    private List<ScheduledFuture<?>> rounds = List.of();

    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void start() {
        rounds = List.of(
                scheduler.scheduleWithFixedDelay(this::round, ROUND_MILLIS, ROUND_MILLIS, TimeUnit.MILLISECONDS));
    }

    @PreDestroy
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void stop() {
        rounds.forEach(round -> round.cancel(false));
    }

    private void round() {
        try {
            AccessPicture now = access.picture();
            if (now != shown) {
                adapters.sip().access(now);
                shown = now;
            }
            Map<Reason, Long> shownOneByOne = new EnumMap<>(Reason.class);
            for (Refusal refusal : adapters.sip().takeRefusals()) {
                Reason reason = reason(refusal.reason());
                shownOneByOne.merge(reason, 1L, Long::sum);
                refusals.note(told(refusal, reason));
            }
            count(shownOneByOne);
        } catch (RuntimeException e) { // the edge of a scheduled task: an exception would end its schedule
            GatewayMessages.LOG.guardPostFailed(e);
        }
    }

    /** The adapter counts all and shows some: the others are counted here, so that the guard's sums are right. */
    private void count(Map<Reason, Long> shownOneByOne) {
        adapters.sip().refusals().forEach((kind, sum) -> {
            long more = sum - told.getOrDefault(kind, 0L);
            told.put(kind, sum);
            Reason reason = reason(kind);
            refusals.counted(reason, Math.max(0, more - shownOneByOne.getOrDefault(reason, 0L)));
        });
    }

    private static RefusedRequest told(Refusal refusal, Reason reason) {
        return new RefusedRequest(
                refusal.at(),
                refusal.source().address(),
                refusal.source().toString(),
                refusal.user(),
                refusal.method(),
                refusal.sipCallId(),
                reason,
                1);
    }

    private static Reason reason(Refusal.Reason reason) {
        return switch (reason) {
            case BANNED -> Reason.BANNED;
            case DENIED -> Reason.DENIED;
            case FLOODING -> Reason.FLOODING;
            case MALFORMED -> Reason.MALFORMED;
            case REFER_OUTSIDE -> Reason.REFER_OUTSIDE;
            case REPLACES_FOREIGN -> Reason.REPLACES_FOREIGN;
            case NO_DIALOG -> Reason.NO_DIALOG;
            case METHOD -> Reason.METHOD;
            case UNSUPPORTED -> Reason.UNSUPPORTED;
        };
    }
}
