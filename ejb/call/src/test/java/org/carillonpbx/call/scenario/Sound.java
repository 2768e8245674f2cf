package org.carillonpbx.call.scenario;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carillonpbx.call.CallId;
import org.carillonpbx.call.LegId;
import org.carillonpbx.call.Media;
import org.carillonpbx.call.MediaOutcome;

/** Media without sound: knows which ports are open and who hears whom, and fails the story where one is closed twice. */
final class Sound implements Media {
    static final String GARBAGE = "this is no SDP";
    static final String FOREIGN_CODEC = "v=0 a codec from elsewhere";

    static final String HOLDING = "holding";

    private final Set<LegId> holding = new HashSet<>();
    private final Map<LegId, String> offers = new HashMap<>();
    private final Map<LegId, LegId> hearing = new HashMap<>();
    private final Set<LegId> open = new HashSet<>();
    private final Set<LegId> opened = new HashSet<>();
    private int free = Integer.MAX_VALUE;

    void leave(int ports) {
        free = ports;
    }

    int open() {
        return open.size();
    }

    /** Whom a leg hears: itself for an echo. */
    Optional<LegId> heardBy(LegId leg) {
        return Optional.ofNullable(hearing.get(leg));
    }

    @Override
    public MediaOutcome open(LegId leg, CallId call, String peerAddress, Optional<LegId> facing) {
        if (open.size() >= free) {
            return MediaOutcome.NO_PORT_LEFT;
        }
        if (!opened.add(leg)) {
            throw new AssertionError("opened twice: " + leg);
        }
        open.add(leg);
        return MediaOutcome.DONE;
    }

    @Override
    public MediaOutcome consider(LegId leg, String offer) {
        MediaOutcome outcome = judge(leg, offer);
        if (outcome == MediaOutcome.DONE) {
            offers.put(leg, offer);
        }
        return outcome;
    }

    @Override
    public Optional<String> answer(LegId leg) {
        return Optional.ofNullable(offers.get(leg))
                .filter(offer -> open.contains(leg))
                .map(offer -> "answer to " + offer);
    }

    @Override
    public Optional<String> offer(LegId leg) {
        return open.contains(leg) ? Optional.of("offer of " + leg) : Optional.empty();
    }

    @Override
    public MediaOutcome accept(LegId leg, String answer) {
        return judge(leg, answer);
    }

    @Override
    public boolean held(LegId leg) {
        return holding.contains(leg);
    }

    @Override
    public void connect(LegId one, LegId other) {
        disconnect(one);
        disconnect(other);
        hearing.put(one, other);
        hearing.put(other, one);
    }

    @Override
    public void echo(LegId leg) {
        disconnect(leg);
        hearing.put(leg, leg);
    }

    @Override
    public void disconnect(LegId leg) {
        LegId partner = hearing.remove(leg);
        if (partner != null) {
            hearing.remove(partner);
        }
    }

    @Override
    public void close(LegId leg) {
        if (!open.remove(leg)) {
            throw new AssertionError("closed, and not open: " + leg);
        }
        disconnect(leg);
    }

    private MediaOutcome judge(LegId leg, String sdp) {
        if (!open.contains(leg)) {
            return MediaOutcome.UNKNOWN_PORT;
        }
        return switch (sdp) {
            case GARBAGE -> MediaOutcome.MALFORMED;
            case FOREIGN_CODEC -> MediaOutcome.NOT_ACCEPTABLE;
            default -> {
                if (sdp.startsWith(HOLDING)) {
                    holding.add(leg);
                } else {
                    holding.remove(leg);
                }
                yield MediaOutcome.DONE;
            }
        };
    }
}
