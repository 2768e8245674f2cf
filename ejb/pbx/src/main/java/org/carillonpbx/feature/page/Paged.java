package org.carillonpbx.feature.page;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.carillonpbx.call.Cause;
import org.carillonpbx.call.Leg;
import org.carillonpbx.call.Line;
import org.carillonpbx.call.Locator;
import org.carillonpbx.call.Mixing;
import org.carillonpbx.call.PagingZone;
import org.carillonpbx.call.Party;
import org.carillonpbx.call.Switchboard;
import org.carillonpbx.call.Target;

/**
 * The phones of a zone: called all at once, asked to answer by themselves, and then listening and nothing else. Of an extension
 * with several phones the first one that answers listens. Whoever is in a call is left alone. Confined to the lane.
 */
final class Paged {
    private final Switchboard switchboard;
    private final Leg caller;
    private final PagingZone zone;
    private final Mixing mixing;
    private final Locator locator;
    private final Map<Leg, String> ringing = new LinkedHashMap<>();
    private final Set<Leg> listening = new LinkedHashSet<>();

    Paged(Switchboard switchboard, Leg caller, PagingZone zone, Mixing mixing, Locator locator) {
        this.switchboard = switchboard;
        this.caller = caller;
        this.zone = zone;
        this.mixing = mixing;
        this.locator = locator;
    }

    /** Calls them. */
    void call() {
        Set<String> busy =
                switchboard.legs().stream().map(leg -> leg.party().number()).collect(Collectors.toSet());
        for (String member : zone.members()) {
            Optional<Line> line = switchboard.plan().line(member).filter(Line::enabled);
            if (member.equals(caller.party().number()) || line.isEmpty()) {
                continue;
            }
            Party party = line.get().party();
            List<Target> phones = locator.contactsOf(member);
            if (busy.contains(member)) {
                switchboard.leaveOut(caller, party, Cause.BUSY);
            } else if (phones.isEmpty()) {
                switchboard.leaveOut(caller, party, Cause.UNREACHABLE);
            } else {
                phones.forEach(phone -> call(party, phone));
            }
        }
    }

    private void call(Party party, Target phone) {
        Leg leg = switchboard.call(caller, party, phone.answeringItself());
        if (leg.live()) {
            ringing.put(leg, party.number());
        }
    }

    /** Whether nobody is left who may still answer. */
    boolean settled() {
        return ringing.isEmpty();
    }

    /** Somebody hears it. */
    boolean heard() {
        return !listening.isEmpty();
    }

    void answered(Leg leg) {
        String number = ringing.remove(leg);
        listening.add(leg);
        mixing.join(room(zone), leg.id(), Mixing.Part.LISTENER);
        List.copyOf(ringing.entrySet()).stream()
                .filter(other -> other.getValue().equals(number))
                .forEach(other -> hangUp(other.getKey(), Cause.ANSWERED_ELSEWHERE));
    }

    /** It hears no more, or never did. */
    void gone(Leg leg) {
        ringing.remove(leg);
        listening.remove(leg);
    }

    /** Who has not answered by now would come too late. */
    void giveUp() {
        List.copyOf(ringing.keySet()).forEach(leg -> hangUp(leg, Cause.NO_ANSWER));
    }

    /** The page is over. */
    void release() {
        List.copyOf(ringing.keySet()).forEach(leg -> hangUp(leg, Cause.CANCELLED));
        List.copyOf(listening).forEach(leg -> hangUp(leg, Cause.NORMAL));
    }

    private void hangUp(Leg leg, Cause cause) {
        gone(leg);
        leg.hangUp(cause);
    }

    /** The mixer's room of a zone. */
    static String room(PagingZone zone) {
        return "page " + zone.number();
    }
}
