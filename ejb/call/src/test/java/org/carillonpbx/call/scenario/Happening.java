package org.carillonpbx.call.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.carillonpbx.call.Cause;
import org.carillonpbx.call.LegEvent;
import org.carillonpbx.call.LegId;

/** Everything that a leg, its sound, an administrator or the time can do, whether or not it makes sense at the moment. */
public enum Happening {
    RINGS(leg -> new LegEvent.Rang(leg, Optional.empty())),
    PLAYS_EARLY_MEDIA(leg -> new LegEvent.Rang(leg, Optional.of("early answer"))),
    PLAYS_EARLY_GARBAGE(leg -> new LegEvent.Rang(leg, Optional.of(Sound.GARBAGE))),
    ANSWERS(leg -> new LegEvent.Answered(leg, Optional.of("answer"))),
    ANSWERS_WITHOUT_SDP(leg -> new LegEvent.Answered(leg, Optional.empty())),
    ANSWERS_WITH_FOREIGN_CODEC(leg -> new LegEvent.Answered(leg, Optional.of(Sound.FOREIGN_CODEC))),
    IS_BUSY(leg -> new LegEvent.Rejected(leg, Cause.BUSY, false)),
    DECLINES(leg -> new LegEvent.Rejected(leg, Cause.DECLINED, true)),
    IS_FORWARDED(leg -> new LegEvent.Redirected(leg, List.of("202", "203"), List.of())),
    IS_FORWARDED_ABROAD(leg -> new LegEvent.Redirected(leg, List.of(), List.of("sip:1@example.org"))),
    CONFIRMS(leg -> new LegEvent.Confirmed(leg, Optional.empty())),
    CONFIRMS_WITH_ANSWER(leg -> new LegEvent.Confirmed(leg, Optional.of("answer"))),
    CONFIRMS_WITH_GARBAGE(leg -> new LegEvent.Confirmed(leg, Optional.of(Sound.GARBAGE))),
    GIVES_UP(leg -> new LegEvent.HungUp(leg, Cause.CANCELLED)),
    HANGS_UP(leg -> new LegEvent.HungUp(leg, Cause.NORMAL)),
    HOLDS(leg -> new LegEvent.Reoffered(leg, Optional.of("holding offer"))),
    ASKS_FOR_OFFER(leg -> new LegEvent.Reoffered(leg, Optional.empty())),
    REOFFERS_GARBAGE(leg -> new LegEvent.Reoffered(leg, Optional.of(Sound.GARBAGE))),
    TAKES_REOFFER(leg -> new LegEvent.ReofferAnswered(leg, 200, Optional.of("answer"))),
    PUTS_REOFFER_OFF(leg -> new LegEvent.ReofferAnswered(leg, 491, Optional.empty())),
    HAS_TO_BE_REFRESHED(LegEvent.RefreshDue::new),
    PRESSES_DIGIT(leg -> new LegEvent.DigitPressed(leg, '5')),
    TELLS_DIGIT(leg -> new LegEvent.DigitSignalled(leg, '5')),
    HAS_HEARD_IT_ALL(leg -> new LegEvent.Played(leg, 1)),
    FALLS_SILENT(LegEvent.Silent::new),
    IS_REOFFERED_TO {
        @Override
        public void to(LegId leg, Pbx pbx) {
            pbx.does(board ->
                    board.legs().stream().filter(live -> live.id().equals(leg)).forEach(live -> live.reoffer()));
        }
    },
    ADMINISTRATOR_HANGS_UP {
        @Override
        public void to(LegId leg, Pbx pbx) {
            pbx.does(board -> board.hangUp(pbx.call(), Cause.ADMINISTRATOR));
        }
    },
    A_MINUTE_PASSES {
        @Override
        public void to(LegId leg, Pbx pbx) {
            pbx.after(Duration.ofMinutes(1));
        }
    };

    @SuppressWarnings("ImmutableEnumChecker") // every function here is a lambda without state
    private final Optional<Function<LegId, LegEvent>> event;

    Happening() {
        event = Optional.empty();
    }

    Happening(Function<LegId, LegEvent> event) {
        this.event = Optional.of(event);
    }

    /** Lets it happen to a leg, which may be over already. */
    public void to(LegId leg, Pbx pbx) {
        event.ifPresent(happening -> pbx.happens(happening.apply(leg)));
    }
}
