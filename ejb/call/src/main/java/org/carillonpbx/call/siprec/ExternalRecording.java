package org.carillonpbx.call.siprec;

import java.time.Duration;
import java.util.Optional;
import org.carillonpbx.call.LegId;

/**
 * One conversation's recording elsewhere, through as many sessions as that takes. Confined to the lane.
 *
 * <pre>
 *  CALLING    → UP by an answer that can be agreed to
 *  CALLING    → WAITING or CALLING (the next recorder) by a refusal, or by silence of {@value #PATIENCE_SECONDS} s
 *  UP         → WAITING or CALLING where the recorder hangs up
 *  WAITING    → CALLING after a while
 *  any        → OVER by stop, or once all recorders have failed {@value #ROUNDS} times; an answered one is told the end first
 * </pre>
 */
final class ExternalRecording {
    static final int PATIENCE_SECONDS = 4;
    static final int ROUNDS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(PATIENCE_SECONDS);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    /** A recorder that hangs up sooner has failed as much as one that refuses. */
    private static final Duration PROVEN = Duration.ofSeconds(10);

    private static final Duration COLLISION = Duration.ofMillis(2_500);
    private static final Duration LAST_WORD = Duration.ofSeconds(1);
    private static final int SILENT = 408;
    private static final int HUNG_UP = 487;
    private static final int NOT_ACCEPTABLE = 488;
    private static final int NO_PORTS = 503;

    private enum State {
        CALLING,
        UP,
        WAITING,
        OVER
    }

    private final ExternalRecordings all;
    private Snapshot now;
    private State state = State.WAITING;
    private Optional<String> session = Optional.empty();
    private Snapshot told;
    private boolean telling;
    private boolean collided;
    private int failures;
    private Duration upSince = Duration.ZERO;

    ExternalRecording(Snapshot beginning, ExternalRecordings all) {
        this.now = beginning;
        this.told = beginning;
        this.all = all;
    }

    void begin() {
        state = State.CALLING;
        told = now;
        session = all.call(this, recorder(), now);
        if (session.isPresent()) {
            all.timers().after(this, PATIENCE, this::nothingHeard);
        } else {
            failed(NO_PORTS);
        }
    }

    private int recorder() {
        return failures % Math.max(1, all.line().recorders());
    }

    void held(LegId leg, boolean holds) {
        change(now.holding(leg, holds));
    }

    void pause() {
        change(now.paused(now.paused().or(() -> Optional.of(all.timers().now()))));
    }

    void resume() {
        change(now.paused(Optional.empty()));
    }

    private void change(Snapshot next) {
        now = next;
        tell();
    }

    /** Says what there is, unless that is said already or something else is being said. */
    private void tell() {
        if (state == State.UP && !telling && (collided || !told.equals(now))) {
            telling = true;
            collided = false;
            told = now;
            session.ifPresent(name -> all.line().tell(name, now));
        }
    }

    void happen(RecorderEvent event) {
        if (session.filter(event.session()::equals).isEmpty()) {
            return;
        }
        if (event instanceof RecorderEvent.Answered answered) {
            answered(answered.sdp());
        } else if (event instanceof RecorderEvent.Refused refused) {
            dropped(refused.status());
        } else if (event instanceof RecorderEvent.HungUp) {
            dropped(HUNG_UP);
        } else if (event instanceof RecorderEvent.Told answer) {
            told(answer);
        } else if (event instanceof RecorderEvent.Proposed proposed) {
            proposed.offer()
                    .ifPresentOrElse(
                            offer -> all.line().meet(event.session(), offer),
                            () -> all.line().refuse(event.session()));
        } else if (event instanceof RecorderEvent.RefreshDue && state == State.UP && !telling) {
            telling = true;
            all.line().tell(event.session(), now);
        }
    }

    private void answered(Optional<String> sdp) {
        if (state != State.CALLING) {
            return;
        }
        String name = session.orElseThrow();
        if (sdp.filter(answer -> all.line().agree(name, answer)).isEmpty()) {
            end();
            failed(NOT_ACCEPTABLE);
            return;
        }
        state = State.UP;
        upSince = all.timers().uptime();
        all.timers().cancel(this);
        all.news().taken(now.recording(), recorder());
        tell();
    }

    private void told(RecorderEvent.Told answer) {
        telling = false;
        if (state == State.OVER) {
            bye();
        } else if (answer.status() == 491) { // RFC 3261 §14.1: again in a while
            collided = true;
            all.timers().after(this, COLLISION, this::tell);
        } else {
            answer.sdp().ifPresent(sdp -> all.line().agree(answer.session(), sdp));
            tell();
        }
    }

    private void nothingHeard() {
        end();
        failed(SILENT);
    }

    /** Its dialog is gone, and nothing is to be signalled. */
    private void dropped(int status) {
        session.ifPresent(name -> {
            all.line().forget(name);
            all.closed(name);
        });
        session = Optional.empty();
        if (state == State.OVER) {
            all.timers().cancel(this);
        } else {
            boolean proven =
                    state == State.UP && all.timers().uptime().minus(upSince).compareTo(PROVEN) >= 0;
            int recorder = recorder();
            failures = proven ? recorder : failures;
            failed(status);
        }
    }

    private void failed(int status) {
        int recorder = recorder();
        failures++;
        telling = false;
        collided = false;
        int most = ROUNDS * Math.max(1, all.line().recorders());
        boolean again = failures < most;
        all.news().failed(now.recording(), recorder, status, again);
        if (!again) {
            over();
        } else if (state != State.OVER) {
            state = State.WAITING;
            all.timers().after(this, recorder() == 0 ? PAUSE.multipliedBy(rounds()) : Duration.ZERO, this::begin);
        }
    }

    private int rounds() {
        return Math.max(1, failures / Math.max(1, all.line().recorders()));
    }

    void stop() {
        boolean answered = state == State.UP;
        over();
        if (answered && !telling) {
            telling = true;
            now = now.over(all.timers().now());
            session.ifPresent(name -> all.line().tell(name, now));
            all.timers().after(this, LAST_WORD, this::bye);
        } else {
            bye();
        }
    }

    private void over() {
        state = State.OVER;
        all.timers().cancel(this);
        all.over(now);
    }

    void bye() {
        all.timers().cancel(this);
        end();
    }

    private void end() {
        session.ifPresent(name -> {
            all.line().hangUp(name);
            all.closed(name);
        });
        session = Optional.empty();
    }
}
