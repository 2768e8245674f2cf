package org.carillonpbx.explanation.control;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.carillonpbx.explanation.boundary.Explanation;
import org.carillonpbx.explanation.boundary.Trouble;
import org.carillonpbx.journal.boundary.LegRecord;

/** Why a call failed, or sounded as if it had. */
public final class CallRules {
    /** Shorter conversations prove nothing about sound. */
    private static final int SHORTEST_SECONDS = 3;

    private static final int FEWEST_PACKETS = 50;
    private static final double AUDIBLE_LOSS = 0.05;

    private CallRules() {}

    /** Empty for a call that went well. */
    public static Optional<Explanation> explain(Evidence evidence) {
        return byCause(evidence).or(() -> evidence.answered() ? sound(evidence) : Optional.of(refused(evidence)));
    }

    /** Causes that say it all, whether or not anybody answered. */
    private static Optional<Explanation> byCause(Evidence evidence) {
        return switch (evidence.call().cause()) {
            case "ADMINISTRATOR" -> Optional.of(Explanation.of(Trouble.ADMINISTRATOR));
            case "FAULT" -> Optional.of(Explanation.of(Trouble.FAULT));
            case "SHUTDOWN" -> Optional.of(Explanation.of(Trouble.SHUTDOWN));
            case "CONGESTION" -> Optional.of(Explanation.of(Trouble.CONGESTION));
            case "MEDIA_TIMEOUT" -> Optional.of(silence(evidence));
            case "LOST" -> evidence.answered() ? Optional.of(broken(evidence)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Explanation silence(Evidence evidence) {
        LegRecord quiet = evidence.call().legs().stream()
                .min(Comparator.comparing((LegRecord leg) -> !leg.cause().equals("MEDIA_TIMEOUT"))
                        .thenComparing(LegRecord::packetsIn))
                .orElseThrow();
        return Explanation.of(quiet.packetsIn() == 0 ? Trouble.NEVER_HEARD : Trouble.WENT_SILENT, quiet.number());
    }

    private static Explanation broken(Evidence evidence) {
        LegRecord lost = evidence.call().legs().stream()
                .filter(leg -> leg.cause().equals("LOST"))
                .findFirst()
                .or(evidence::caller)
                .orElseThrow();
        return lost.caller() && evidence.unacknowledged()
                ? Explanation.of(Trouble.NO_ACK, lost.number())
                : Explanation.of(Trouble.CONNECTION_LOST, lost.number(), lost.target());
    }

    private static Optional<Explanation> sound(Evidence evidence) {
        List<LegRecord> talking = evidence.call().legs().stream()
                .filter(leg -> leg.answeredAt().isPresent())
                .toList();
        if (evidence.call().billedSeconds() < SHORTEST_SECONDS || talking.isEmpty()) {
            return Optional.empty();
        }
        List<LegRecord> unheard =
                talking.stream().filter(leg -> leg.packetsIn() == 0).toList();
        if (unheard.size() == talking.size()) {
            return Optional.of(Explanation.of(Trouble.NO_SOUND));
        }
        if (!unheard.isEmpty()) {
            LegRecord other = talking.stream()
                    .filter(leg -> leg.packetsIn() > 0)
                    .findFirst()
                    .orElseThrow();
            return Optional.of(Explanation.of(Trouble.ONE_WAY, unheard.get(0).number(), other.number()));
        }
        return talking.stream()
                .filter(leg -> loss(leg) > AUDIBLE_LOSS)
                .findFirst()
                .map(leg -> Explanation.of(
                        Trouble.CHOPPY, leg.number(), String.format(Locale.ENGLISH, "%.0f %%", 100 * loss(leg))));
    }

    /** The worse of the two directions. */
    private static double loss(LegRecord leg) {
        return Math.max(share(leg.lost(), leg.packetsIn()), share(leg.lostThere(), leg.packetsOut() - leg.lostThere()));
    }

    private static double share(long lost, long arrived) {
        long sent = lost + arrived;
        return sent < FEWEST_PACKETS ? 0 : (double) lost / sent;
    }

    private static Explanation refused(Evidence evidence) {
        OptionalInt refusal = evidence.refusal();
        return refusal.isPresent()
                ? byPhone(evidence, refusal.getAsInt()).orElseGet(() -> byUs(evidence))
                : byUs(evidence);
    }

    /** What the phone that was called said itself. */
    private static Optional<Explanation> byPhone(Evidence evidence, int status) {
        String party = evidence.party();
        return switch (status) {
            case 401, 407 -> Optional.of(Explanation.of(Trouble.PHONE_WANTS_PASSWORD, party));
            case 403 -> Optional.of(Explanation.of(Trouble.PHONE_FORBIDS, party));
            case 404, 410, 604 -> Optional.of(Explanation.of(Trouble.PHONE_DOES_NOT_KNOW, party, evidence.target()));
            case 415, 488, 606 -> Optional.of(Explanation.of(Trouble.CALLEE_CODECS, party, evidence.codecs(false)));
            case 420, 421, 494 -> Optional.of(Explanation.of(Trouble.EXTENSION_REQUIRED, party));
            case 480 -> Optional.of(Explanation.of(Trouble.PHONE_UNAVAILABLE, party));
            case 482, 483 ->
                Optional.of(Explanation.of(Trouble.LOOP, evidence.call().called()));
            case 486, 600 -> Optional.of(Explanation.of(Trouble.BUSY, party));
            case 603 -> Optional.of(Explanation.of(Trouble.DECLINED, party));
            default -> {
                if (status < 400) {
                    yield Optional.of(Explanation.of(Trouble.REDIRECTED, party));
                }
                yield status >= 500
                        ? Optional.of(Explanation.of(Trouble.PHONE_FAULT, party, status))
                        : Optional.empty();
            }
        };
    }

    /** What the switchboard made of it. */
    private static Explanation byUs(Evidence evidence) {
        String caller = evidence.call().caller();
        String called = evidence.call().called();
        String party = evidence.party();
        boolean tried = !evidence.callees().isEmpty();
        return switch (evidence.reason()) {
            case "UNKNOWN_NUMBER" ->
                tried
                        ? Explanation.of(Trouble.PHONE_DOES_NOT_KNOW, party, evidence.target())
                        : Explanation.of(Trouble.UNKNOWN_NUMBER, called);
            case "UNREACHABLE" -> Explanation.of(Trouble.OFFLINE, called);
            case "FORBIDDEN" ->
                tried ? Explanation.of(Trouble.PHONE_FORBIDS, party) : Explanation.of(Trouble.FORBIDDEN, called);
            case "LOOP", "TOO_FAR" -> Explanation.of(Trouble.LOOP, called);
            case "BUSY" -> Explanation.of(Trouble.BUSY, party);
            case "DECLINED" -> Explanation.of(Trouble.DECLINED, party);
            case "MALFORMED" -> Explanation.of(Trouble.BAD_SDP, caller);
            case "NOT_ACCEPTABLE" -> codecs(evidence);
            case "CANCELLED" ->
                evidence.rang() || !tried
                        ? Explanation.of(Trouble.CANCELLED, caller, seconds(evidence))
                        : Explanation.of(Trouble.CANCELLED_BEFORE_RINGING, caller, party);
            case "NO_ANSWER" ->
                evidence.rang()
                        ? Explanation.of(Trouble.NOT_ANSWERED, party, seconds(evidence))
                        : Explanation.of(Trouble.PHONE_SILENT, party, evidence.target());
            case "LOST" ->
                evidence.calleeSpoke()
                        ? Explanation.of(Trouble.CONNECTION_LOST, party, evidence.target())
                        : Explanation.of(Trouble.CANNOT_CONNECT, party, evidence.target());
            default ->
                Explanation.of(
                        Trouble.OTHER,
                        evidence.call().sipStatus(),
                        evidence.call().cause());
        };
    }

    private static Explanation codecs(Evidence evidence) {
        if (evidence.happened("refused", false)) {
            return Explanation.of(Trouble.ANSWER_CODECS, evidence.party());
        }
        return evidence.callees().isEmpty() || evidence.happened("refused", true)
                ? Explanation.of(Trouble.CALLER_CODECS, evidence.call().caller(), evidence.codecs(true))
                : Explanation.of(Trouble.CALLEE_CODECS, evidence.party(), evidence.codecs(false));
    }

    private static long seconds(Evidence evidence) {
        Instant from = evidence.call().ringingAt().orElse(evidence.call().startedAt());
        return Duration.between(from, evidence.call().endedAt()).toSeconds();
    }
}
