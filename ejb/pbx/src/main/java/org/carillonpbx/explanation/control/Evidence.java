package org.carillonpbx.explanation.control;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carillonpbx.journal.boundary.CallRecord;
import org.carillonpbx.journal.boundary.LegRecord;
import org.carillonpbx.trace.boundary.Ladder;

/** What is known of a call that is over: its record, and its ladder where one is kept. */
public record Evidence(CallRecord call, Optional<Ladder> ladder) {

    Optional<LegRecord> caller() {
        return call.legs().stream().filter(LegRecord::caller).findFirst();
    }

    List<LegRecord> callees() {
        return call.legs().stream().filter(leg -> !leg.caller()).toList();
    }

    /** Whoever was called, or what was dialled where nobody was. */
    String party() {
        return callees().stream()
                .map(LegRecord::number)
                .filter(number -> !number.isEmpty())
                .findFirst()
                .orElse(call.called());
    }

    String target() {
        return callees().stream().map(LegRecord::target).findFirst().orElse("");
    }

    /** The call's cause; where nobody could be reached though somebody was called, that of the first who was. */
    String reason() {
        String cause = call.cause();
        return cause.equals("UNREACHABLE")
                ? callees().stream()
                        .map(LegRecord::cause)
                        .filter(legs -> !legs.isEmpty())
                        .findFirst()
                        .orElse(cause)
                : cause;
    }

    boolean answered() {
        return call.answeredAt().isPresent();
    }

    boolean rang() {
        return callees().stream().anyMatch(leg -> leg.ringingAt().isPresent());
    }

    /** The last final response above 299 that a phone gave to an INVITE of ours. */
    OptionalInt refusal() {
        return steps().filter(step -> step.kind().equals("response") && toUs(step) && toInvite(step))
                .mapToInt(Evidence::status)
                .filter(status -> status >= 300 && status != 487)
                .reduce((first, last) -> last);
    }

    /** Whether a phone that we called sent anything at all; true where nothing is kept that could tell. */
    boolean calleeSpoke() {
        return ladder.isEmpty() || steps().anyMatch(step -> toUs(step) && step.from() > step.to());
    }

    /** Whether we repeated our 200 to a side that never acknowledged it; failures, a challenge for one, are no matter. */
    boolean unacknowledged() {
        Set<String> repeated = steps().filter(step -> fromUs(step)
                        && step.kind().equals("response")
                        && step.repeated()
                        && status(step) / 100 == 2
                        && toInvite(step))
                .map(Evidence::sequence)
                .collect(Collectors.toSet());
        return !repeated.isEmpty()
                && steps().filter(step -> toUs(step) && step.title().equals("ACK") && step.from() < step.to())
                        .map(Evidence::sequence)
                        .noneMatch(repeated::contains);
    }

    /** Whether an event of this kind happened to a leg of the caller's side, or of the other. */
    boolean happened(String kind, boolean caller) {
        return steps().anyMatch(step ->
                step.kind().equals("event") && step.title().equals(kind) && caller == (step.from() < us()));
    }

    /** The codecs of the first body that went to or came from the caller's side, or the other's. */
    String codecs(boolean caller) {
        return steps().filter(
                        step -> !step.kind().equals("event") && !step.detail().isEmpty())
                .filter(step -> caller == (step.from() < us() || step.to() < us()))
                .map(Ladder.Step::detail)
                .findFirst()
                .orElse("–");
    }

    private Stream<Ladder.Step> steps() {
        return ladder.stream().flatMap(one -> one.steps().stream());
    }

    private int us() {
        return ladder.map(one -> (int) one.parties().stream()
                        .takeWhile(party -> !party.name().equals("PBX"))
                        .count())
                .orElse(0);
    }

    private boolean toUs(Ladder.Step step) {
        return step.to() == us() && step.from() != us();
    }

    private boolean fromUs(Ladder.Step step) {
        return step.from() == us() && step.to() != us();
    }

    private static int status(Ladder.Step step) {
        String digits = step.title().length() < 3 ? "" : step.title().substring(0, 3);
        return digits.matches("\\d{3}") ? Integer.parseInt(digits) : 0;
    }

    private static boolean toInvite(Ladder.Step step) {
        return cseq(step).filter(value -> value.endsWith("INVITE")).isPresent();
    }

    /** The number in a message's CSeq; empty where it has none. */
    private static String sequence(Ladder.Step step) {
        return cseq(step).map(value -> value.replaceAll("\\D.*", "")).orElse("");
    }

    private static Optional<String> cseq(Ladder.Step step) {
        return step.text()
                .lines()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.regionMatches(true, 0, "CSeq", 0, 4))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst();
    }
}
