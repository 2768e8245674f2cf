package org.carillonpbx.call.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.carillonpbx.call.CallId;
import org.carillonpbx.call.Cause;
import org.carillonpbx.call.Dialpad;
import org.carillonpbx.call.Journey;
import org.carillonpbx.call.LegId;
import org.carillonpbx.call.Party;
import org.carillonpbx.call.Signalling;
import org.carillonpbx.call.Target;

/**
 * Writes down what the PBX sends to phones, as it would go over the wire: {@code INVITE 202}, {@code 180 201},
 * {@code CANCEL 203 ANSWERED_ELSEWHERE}, {@code BYE 202 NORMAL}, {@code 486 201}.
 */
final class Wire implements Signalling, Dialpad {
    private final Map<String, Phone> phonesByUri;
    private final Map<LegId, String> names = new HashMap<>();
    private final Map<LegId, Party> reachedBy = new HashMap<>();
    private final Set<LegId> incoming = new HashSet<>();
    private final Set<LegId> up = new HashSet<>();
    private final List<String> sent = new ArrayList<>();

    Wire(Map<String, Phone> phonesByUri) {
        this.phonesByUri = phonesByUri;
    }

    List<String> sent() {
        return List.copyOf(sent);
    }

    String name(LegId leg) {
        return names.getOrDefault(leg, leg.value());
    }

    void incoming(LegId leg, String name) {
        names.put(leg, name);
        incoming.add(leg);
    }

    /** The phone answered our INVITE. */
    void answered(LegId leg) {
        up.add(leg);
    }

    @Override
    public void invite(
            LegId leg, CallId call, Target target, Party from, Journey journey, String called, String offer) {
        Phone phone = phonesByUri.get(target.uri());
        names.put(leg, phone.name());
        phone.invited(leg, from, journey);
        sent.add("INVITE " + phone.name() + (target.answersItself() ? " to answer by itself" : ""));
    }

    @Override
    public void introduce(LegId leg, Party reached) {
        reachedBy.put(leg, reached);
    }

    Optional<Party> reachedBy(LegId leg) {
        return Optional.ofNullable(reachedBy.get(leg));
    }

    @Override
    public void ring(LegId leg, Optional<String> offer) {
        sent.add("180 " + name(leg));
    }

    @Override
    public void progress(LegId leg, String sdp) {
        sent.add("183 " + name(leg));
    }

    @Override
    public void answer(LegId leg, String sdp) {
        up.add(leg);
        sent.add("200 " + name(leg));
    }

    @Override
    public void accept(LegId leg, String sdp) {
        sent.add("200 " + name(leg));
    }

    @Override
    public void refuse(LegId leg, Cause cause) {
        sent.add(cause.sipStatus() + " " + name(leg));
    }

    @Override
    public void focus(LegId leg, String conference) {
        sent.add("focus " + name(leg) + (conference.isEmpty() ? " no more" : " of " + conference));
    }

    @Override
    public void reoffer(LegId leg, String sdp) {
        sent.add("reINVITE " + name(leg));
    }

    @Override
    public void watch(LegId leg) {
        sent.add("watch " + name(leg));
    }

    @Override
    public void press(LegId leg, char digit, Duration held, Manner manner) {
        sent.add("press " + digit + " " + name(leg) + (manner == Manner.AGREED ? "" : " " + manner));
    }

    @Override
    public void hangUp(LegId leg, Cause cause, OptionalInt q850) {
        String said = q850.isPresent() ? " Q.850 " + q850.getAsInt() : "";
        if (up.contains(leg)) {
            sent.add("BYE " + name(leg) + " " + cause + said);
        } else if (incoming.contains(leg)) {
            if (cause.sipStatus() < 300) {
                throw new AssertionError(leg + " cannot be turned away with " + cause);
            }
            sent.add(cause.sipStatus() + " " + name(leg) + said);
        } else {
            sent.add("CANCEL " + name(leg) + " " + cause);
        }
    }
}
