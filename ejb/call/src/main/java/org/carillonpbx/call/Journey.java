package org.carillonpbx.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How a call came here: what stays with it wherever it is sent on to. Immutable.
 *
 * @param vouched the caller is who it says: a guest may say anything
 * @param unnamed the caller does not want to be shown (RFC 3323): call records know it all the same
 * @param diversions the steps that may be told on, the oldest first
 * @param been every number that it was diverted from, vouched for or not: what stops loops
 * @param hops how many more servers it may pass (RFC 3261 §20.22)
 * @param notes what the caller sends along for the callee, by the name of its header
 * @param device the one device of the called party that is meant (RFC 5627); empty for all of them
 * @param secure it was asked for with a SIPS URI: nobody is called over a way that can be listened to (RFC 5630)
 */
public record Journey(
        boolean vouched,
        boolean unnamed,
        List<Diversion> diversions,
        List<String> been,
        int hops,
        Map<String, String> notes,
        Optional<String> device,
        boolean secure) {

    /** What a call has that begins here. */
    public static final int HOPS = 70;

    /** More steps than anybody wants, and few enough to end a loop that changes its numbers. */
    public static final int MOST_DIVERSIONS = 5;

    private static final Journey DIRECT =
            new Journey(true, false, List.of(), List.of(), HOPS, Map.of(), Optional.empty());

    public Journey {
        diversions = List.copyOf(diversions);
        been = List.copyOf(been);
        notes = Map.copyOf(notes);
        Objects.requireNonNull(device, "device");
    }

    /** A call that may go over whatever there is. */
    public Journey(
            boolean vouched,
            boolean unnamed,
            List<Diversion> diversions,
            List<String> been,
            int hops,
            Map<String, String> notes,
            Optional<String> device) {
        this(vouched, unnamed, diversions, been, hops, notes, device, false);
    }

    /** A call that was dialled and nothing else. */
    public static Journey direct() {
        return DIRECT;
    }

    /** The call of somebody whom nobody vouches for. */
    public static Journey ofGuest() {
        return new Journey(false, false, List.of(), List.of(), HOPS, Map.of(), Optional.empty());
    }

    /** The same call, one step further. */
    public Journey diverted(Diversion step) {
        List<Diversion> steps = new ArrayList<>(diversions);
        steps.add(step);
        List<String> numbers = new ArrayList<>(been);
        numbers.add(step.by().number());
        return new Journey(vouched, unnamed, steps, numbers, hops, notes, Optional.empty(), secure);
    }

    /** Why the call must not go on to this number; empty where it may. */
    public Optional<Cause> bar(String number) {
        if (been.contains(number)) {
            return Optional.of(Cause.LOOP);
        }
        return been.size() >= MOST_DIVERSIONS ? Optional.of(Cause.TOO_FAR) : Optional.empty();
    }
}
