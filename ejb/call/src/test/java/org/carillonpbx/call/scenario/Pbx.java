package org.carillonpbx.call.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.carillonpbx.call.CallFact;
import org.carillonpbx.call.CallId;
import org.carillonpbx.call.Cause;
import org.carillonpbx.call.Companions;
import org.carillonpbx.call.DialPlan;
import org.carillonpbx.call.Feature;
import org.carillonpbx.call.Features;
import org.carillonpbx.call.IncomingCall;
import org.carillonpbx.call.Journey;
import org.carillonpbx.call.LegEvent;
import org.carillonpbx.call.LegId;
import org.carillonpbx.call.Limits;
import org.carillonpbx.call.Line;
import org.carillonpbx.call.Locator;
import org.carillonpbx.call.Names;
import org.carillonpbx.call.Party;
import org.carillonpbx.call.Ports;
import org.carillonpbx.call.Reaper;
import org.carillonpbx.call.Switchboard;
import org.carillonpbx.call.Target;
import org.carillonpbx.call.Utterance;
import org.carillonpbx.call.lane.Lane;

/**
 * A PBX to tell stories of. Phones exist as soon as they are named: {@code phone("202")} is the phone of extension 202,
 * {@code phone("202/desk")} a further one of it. Everything happens at once; time passes in {@link #after} alone.
 *
 * <p>A fault in the PBX fails the story, unless it {@linkplain #expectsFaults expects} some.
 */
public final class Pbx {
    private static final int RING_SECONDS = 20;

    private final VirtualClock clock = new VirtualClock();
    private final List<Throwable> faults = new ArrayList<>();
    private final List<CallFact> facts = new ArrayList<>();
    private final Map<String, Phone> phones = new LinkedHashMap<>();
    private final Map<String, Phone> phonesByUri = new HashMap<>();
    private final Map<String, Line> lines = new HashMap<>();
    private final Map<String, Phone> unregistered = new HashMap<>();
    private final Sound sound = new Sound();
    private final Announcer announcer = new Announcer();
    private final Secretary secretary = new Secretary();
    private final Wire wire = new Wire(phonesByUri);
    private final Lane lane;
    private final Switchboard switchboard;
    private boolean expectsFaults;
    private int incoming;

    /** @param features what the PBX can do, given where phones are found */
    public Pbx(Function<Locator, List<? extends Feature>> features) {
        this(features, Companions.NONE);
    }

    /** With companions that go along with conversations. */
    public Pbx(Function<Locator, List<? extends Feature>> features, Companions companions) {
        Watch watch = new Watch(faults);
        lane = new Lane(10_000, clock, watch);
        switchboard = new Switchboard(
                new Ports(wire, sound, wire, secretary, facts::add, lane, watch, announcer),
                new Names("t"),
                () -> new DialPlan(7, lines),
                new Features(features.apply(this::contactsOf), companions));
        new Reaper(switchboard, Limits.usual()).start();
    }

    public static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }

    /** The phone of that name, new and registered where it was not named before. */
    public Phone phone(String name) {
        Phone known = phones.get(name);
        if (known != null) {
            return known;
        }
        Phone phone = new Phone(this, name, phones.size() + 1);
        phones.put(name, phone);
        phonesByUri.put(phone.target().uri(), phone);
        extension(phone.extension());
        return phone;
    }

    /** Switches phones on, in this order. */
    public void phones(String... names) {
        for (String name : names) {
            phone(name);
        }
    }

    /** There is such an extension, with no phone for it unless one is named. */
    public void extension(String number) {
        lines.computeIfAbsent(number, any -> new Line(new Party(number, "Person " + number), RING_SECONDS, true));
    }

    public void extensionRings(String number, int seconds) {
        lines.put(number, new Line(new Party(number, "Person " + number), seconds, true));
    }

    public void extensionIsDisabled(String number) {
        lines.put(number, new Line(new Party(number, "Person " + number), RING_SECONDS, false));
    }

    public void unregisters(String phone) {
        unregistered.put(phone, phone(phone));
    }

    public void portsLeft(int ports) {
        sound.leave(sound.open() + ports);
    }

    /** Callers whose call ends for this cause are told so in words. */
    public void regrets(Cause cause, Utterance... words) {
        announcer.regrets(cause, List.of(words));
    }

    /** Faults belong to this story. */
    public void expectsFaults() {
        expectsFaults = true;
    }

    /** Time passes, and whatever is due in it happens at its moment. */
    public void after(Duration time) {
        long left = time.toNanos();
        OptionalLong next = lane.nanosToNextAlarm();
        while (next.isPresent() && next.getAsLong() <= left) {
            clock.forward(Duration.ofNanos(next.getAsLong()));
            left -= next.getAsLong();
            settle();
            next = lane.nanosToNextAlarm();
        }
        clock.forward(Duration.ofNanos(left));
        settle();
    }

    /** An event arrives, whether or not it makes sense. */
    public void happens(LegEvent... events) {
        for (LegEvent event : events) {
            lane.post(() -> switchboard.happen(event));
        }
        settle();
    }

    /** Does something on the lane. */
    public void does(Consumer<Switchboard> task) {
        lane.post(() -> task.accept(switchboard));
        settle();
    }

    /** Who writes down what is said. */
    public Secretary secretary() {
        return secretary;
    }

    /** What was sent to phones so far, in order. */
    public List<String> wire() {
        return wire.sent();
    }

    public List<CallFact> facts() {
        return List.copyOf(facts);
    }

    /** The facts of one kind. */
    public <F extends CallFact> List<F> facts(Class<F> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The call that began last. */
    public CallId call() {
        List<CallFact.Began> began = facts(CallFact.Began.class);
        return began.get(began.size() - 1).call();
    }

    /** How many legs there are. */
    public int legs() {
        return switchboard.legs().size();
    }

    public int openPorts() {
        return sound.open();
    }

    /** How many alarms are set, apart from the reaper's. */
    public int alarms() {
        return lane.alarms() - 1;
    }

    /** Every leg that there ever was, in the order in which they came. */
    public List<LegId> legsEver() {
        List<LegId> ever = new ArrayList<>();
        for (CallFact fact : facts) {
            if (fact instanceof CallFact.Began began) {
                ever.add(began.caller());
            } else if (fact instanceof CallFact.LegAdded added) {
                ever.add(added.leg());
            }
        }
        return ever;
    }

    /** Lets everybody hang up, and fails where anything is left: a leg, a port, an alarm, a call without an end. */
    public void endsWithNothingLeft() {
        for (LegId leg : legsEver()) {
            happens(new LegEvent.HungUp(leg, Cause.NORMAL));
        }
        check("legs left", legs(), 0);
        check("ports left open", openPorts(), 0);
        check("alarms left", alarms(), 0);
        check(
                "legs that ended",
                facts(CallFact.LegEnded.class).size(),
                legsEver().size());
        check(
                "calls that are over",
                facts(CallFact.Over.class).size(),
                facts(CallFact.Began.class).size());
    }

    public List<Throwable> faults() {
        return List.copyOf(faults);
    }

    Wire recorder() {
        return wire;
    }

    Announcer announcer() {
        return announcer;
    }

    Sound sound() {
        return sound;
    }

    LegId incoming(Phone phone, String number, Optional<String> offer, Journey journey) {
        return incoming(phone, number, offer, journey, false);
    }

    LegId incoming(Phone phone, String number, Optional<String> offer, Journey journey, boolean acknowledges) {
        LegId leg = new LegId("t-i" + ++incoming);
        wire.incoming(leg, phone.name());
        IncomingCall call = new IncomingCall(
                leg,
                new Party(phone.extension(), "From " + phone.name()),
                number,
                offer,
                phone.hop(),
                phone.address(),
                "sip-" + incoming,
                journey,
                acknowledges);
        lane.post(() -> switchboard.offer(call));
        settle();
        return leg;
    }

    private static void check(String what, int is, int expected) {
        if (is != expected) {
            throw new AssertionError(what + ": " + is + " instead of " + expected);
        }
    }

    private List<Target> contactsOf(String extension) {
        return phones.values().stream()
                .filter(phone -> phone.extension().equals(extension) && !unregistered.containsKey(phone.name()))
                .map(Phone::target)
                .toList();
    }

    private void settle() {
        lane.runDue();
        if (!expectsFaults && !faults.isEmpty()) {
            throw new AssertionError("a fault in the PBX", faults.get(0));
        }
    }
}
