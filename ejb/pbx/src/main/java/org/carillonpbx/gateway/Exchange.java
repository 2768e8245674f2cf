package org.carillonpbx.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.carillonpbx.call.Cause;
import org.carillonpbx.call.Companion;
import org.carillonpbx.call.Companions;
import org.carillonpbx.call.DialPlanSource;
import org.carillonpbx.call.Dialpad;
import org.carillonpbx.call.FactListener;
import org.carillonpbx.call.Feature;
import org.carillonpbx.call.Features;
import org.carillonpbx.call.LaneFigures;
import org.carillonpbx.call.Limits;
import org.carillonpbx.call.Media;
import org.carillonpbx.call.Names;
import org.carillonpbx.call.Ports;
import org.carillonpbx.call.Reaper;
import org.carillonpbx.call.Recorder;
import org.carillonpbx.call.Signalling;
import org.carillonpbx.call.Switchboard;
import org.carillonpbx.call.SwitchboardPost;
import org.carillonpbx.call.Voice;
import org.carillonpbx.call.lane.Lane;
import org.carillonpbx.call.lane.LaneClock;
import org.carillonpbx.sound.boundary.Phrasebook;
import org.carillonpbx.trace.boundary.Witness;

/** The switchboard in its server: its lane, its ports and the queue of its facts. Thread-safe but for start and stop. */
@ApplicationScoped
public class Exchange implements SwitchboardPost, LaneFigures {
    private static final int CAPACITY = 100_000;
    /** A caller that has to wait behind so many events had better try again. */
    private static final int DEEP = 2_000;

    private static final int SECONDS_TO_END_CALLS = 5;

    private final Seldom losses = new Seldom();
    private String node;
    private Lane lane;
    private FactTeller teller;
    private Switchboard switchboard;
    private Thread tellerThread;
    private Recorder closing;
    private Limits limits;
    private volatile boolean running;

    /** For the container's proxy. */
    protected Exchange() {}

    @Inject
    public Exchange(
            Adapters adapters,
            Witness witness,
            Phrasebook phrases,
            RtpRecorder recorder,
            DialPlanSource dialPlan,
            Instance<Feature> features,
            Instance<Companion> companions,
            Instance<FactListener> listeners) {
        this(
                new SipSignalling(adapters.sip(), new Introductions(Trust.fromSystem())),
                new RtpMedia(adapters.media(), witness),
                new Keys(adapters.media(), adapters.sip()),
                new RtpVoice(adapters.media(), phrases, Wordiness.fromSystem()),
                recorder,
                dialPlan,
                new Features(features, new Companions(companions)),
                listeners.stream().toList());
    }

    Exchange(
            Signalling signalling,
            Media media,
            Dialpad dialpad,
            Voice voice,
            Recorder recorder,
            DialPlanSource dialPlan,
            Features features,
            List<FactListener> listeners) {
        LaneWarden warden = new LaneWarden();
        node = System.getProperty("carillon.node", "node1");
        limits = CallLimits.configured();
        lane = new Lane(CAPACITY, LaneClock.system(), warden);
        teller = new FactTeller(listeners);
        Ports ports = new Ports(signalling, media, dialpad, recorder, teller, lane, warden, voice);
        String start = Long.toString(Instant.now().getEpochSecond(), Character.MAX_RADIX);
        recorder.attend(lane);
        closing = recorder;
        switchboard = new Switchboard(ports, new Names(node + "-" + start), dialPlan, features);
    }

    public void start(ThreadFactory threads) {
        new Reaper(switchboard, limits).start();
        tellerThread = threads.newThread(teller);
        tellerThread.setName("carillon-facts");
        tellerThread.start();
        Thread laneThread = threads.newThread(lane);
        laneThread.setName("carillon-lane");
        laneThread.start();
        running = true;
        GatewayMessages.LOG.laneRuns(node);
    }

    /** Ends every call, then its threads; what was told until then is told on. */
    public void stop() throws InterruptedException {
        if (!running) {
            return;
        }
        running = false;
        CountDownLatch ended = new CountDownLatch(1);
        lane.post(() -> {
            GatewayMessages.LOG.laneStops(switchboard.calls());
            switchboard.hangUpAll(Cause.SHUTDOWN);
            closing.close();
            ended.countDown();
        });
        ended.await(SECONDS_TO_END_CALLS, TimeUnit.SECONDS);
        lane.stop();
        teller.stop();
        tellerThread.join(TimeUnit.SECONDS.toMillis(SECONDS_TO_END_CALLS));
    }

    @Override
    public boolean post(Consumer<Switchboard> task) {
        return post(new Posted(switchboard, task, ""));
    }

    /** Posts a task that the watch over the lane calls by its title. */
    public boolean post(String title, Consumer<Switchboard> task) {
        return post(new Posted(switchboard, task, title));
    }

    /** New calls are turned away: there is too much to do, or the lane does not run yet or any more. */
    public boolean congested() {
        return !running || lane.depth() > DEEP;
    }

    @Override
    public int depth() {
        return lane.depth();
    }

    @Override
    public int capacity() {
        return lane.capacity();
    }

    @Override
    public long processed() {
        return lane.processed();
    }

    @Override
    public long refused() {
        return lane.refused();
    }

    @Override
    public long worstMicros() {
        return TimeUnit.NANOSECONDS.toMicros(lane.worst().toNanos());
    }

    @Override
    public long busyMicros() {
        return TimeUnit.NANOSECONDS.toMicros(lane.busy().toNanos());
    }

    @Override
    public long lostFacts() {
        return teller.lost();
    }

    private boolean post(Posted posted) {
        boolean taken = lane.post(posted);
        if (!taken && running) {
            losses.tell(untold -> GatewayMessages.LOG.eventsLost(lane.refused()));
        }
        return taken;
    }

    private record Posted(Switchboard switchboard, Consumer<Switchboard> task, String title) implements Runnable {
        @Override
        public void run() {
            task.accept(switchboard);
        }

        @Override
        public String toString() {
            return title.isEmpty() ? task.getClass().getName() : title;
        }
    }
}
