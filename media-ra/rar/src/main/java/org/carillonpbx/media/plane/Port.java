package org.carillonpbx.media.plane;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carillonpbx.media.DigitManner;
import org.carillonpbx.media.codec.Codec;
import org.carillonpbx.media.dtmf.Press;
import org.carillonpbx.media.graph.Hearing;
import org.carillonpbx.media.graph.Overhearing;
import org.carillonpbx.media.graph.Tap;
import org.carillonpbx.media.play.Said;
import org.carillonpbx.media.rtp.Clocked;
import org.carillonpbx.media.rtp.Route;
import org.carillonpbx.media.sdp.Agreement;
import org.carillonpbx.media.sdp.Company;
import org.carillonpbx.media.sdp.Negotiation;
import org.carillonpbx.media.strand.MediaPort;
import org.carillonpbx.media.strand.Strand;

/** A leg as call control sees it: what was negotiated, and whom it faces and hears. Guarded by the plane's lock. */
final class Port {
    private final Home home;
    private final MediaPort media;
    private final Negotiation negotiation;
    private final InetAddress peerAddress;
    private Optional<Port> facing;
    private boolean open = true;
    private Optional<Port> heard = Optional.empty();
    private Optional<Laid> laid = Optional.empty();
    private Optional<Said> spoken = Optional.empty();
    private Optional<Clocked> voice = Optional.empty();
    private Optional<Agreement> voiced = Optional.empty();
    private Optional<Sitting> sitting = Optional.empty();
    private final List<Tap> taps = new ArrayList<>();
    private Optional<DigitManner> passOn = Optional.empty();
    private Optional<Tap> digitEar = Optional.empty();
    private boolean digitsMatter;

    private record Laid(Port to, Agreement spoken, Agreement heard) {}

    /** The signalling peer's address. */
    InetAddress peer() {
        return peerAddress;
    }

    Port(Strand strand, MediaPort media, Negotiation negotiation, InetAddress peerAddress, Optional<Port> facing) {
        home = new Home(strand);
        this.media = media;
        this.negotiation = negotiation;
        this.peerAddress = peerAddress;
        this.facing = facing;
    }

    Negotiation negotiation() {
        return negotiation;
    }

    MediaPort media() {
        return media;
    }

    Optional<Port> facing() {
        return facing.filter(other -> other.open);
    }

    void face(Port other) {
        facing = Optional.of(other);
    }

    /** The port whose party this one hears and is heard by; itself for an echo. */
    Optional<Port> heard() {
        return heard;
    }

    void hear(Optional<Port> other) {
        heard = other;
    }

    /** Whose encodings spare a conversion: the party that is heard, or else faced. */
    Company company() {
        return heard.filter(other -> other != this)
                .or(this::facing)
                .map(other -> new Company(other.speaks(), other.negotiation.takesNoise()))
                .orElse(Company.NOBODY);
    }

    private List<Codec> speaks() {
        return negotiation.agreement().map(agreed -> List.of(agreed.codec())).orElseGet(negotiation::codecs);
    }

    /** The party takes a digit as pressed. Thread-safe. */
    void press(Press press) {
        home.run(strand -> strand.press(media, press));
    }

    /** Somebody wants to know of digits, in whatever way they come. */
    void watchDigits() {
        digitsMatter = true;
        listenForDigits();
    }

    /** Tones are listened for where the party has no other way, and somebody wants to know: it costs more than relaying. */
    private void listenForDigits() {
        boolean wanted =
                (digitsMatter || passOn.filter(way -> way == DigitManner.EVENT).isPresent())
                        && negotiation.agreement().filter(DigitWay::inTheSound).isPresent();
        if (wanted && digitEar.isEmpty()) {
            digitEar = Optional.of(new DigitEar(media::heard));
            overhear(digitEar.get());
        } else if (!wanted && digitEar.isPresent()) {
            ignore(digitEar.get());
            digitEar = Optional.empty();
        }
    }

    void open() {
        home.run(strand -> strand.adopt(media));
    }

    void close() {
        open = false;
        spoken.ifPresent(Said::over);
        home.run(strand -> strand.dismiss(media));
    }

    /** Lays the way to another port, unless it lies so already: sound that is being processed is not broken off for nothing. */
    void route(Port to, Agreement spoken, Agreement heardThere) {
        Optional<Laid> wanted = Optional.of(new Laid(to, spoken, heardThere));
        if (!wanted.equals(laid)) {
            Route route = RoutePlan.between(
                    spoken, heardThere, to.media.transmission(), home.strand().tally());
            if (to != this) {
                passOn = DigitWay.between(spoken, heardThere);
                passOn.ifPresent(manner -> route.digits(digit -> to.press(Press.passedOn(digit, manner))));
            }
            route(route);
            listenForDigits();
            laid = wanted;
        }
    }

    void route(Route route) {
        laid = Optional.empty();
        home.run(strand -> strand.route(media, route));
    }

    /** Whether something else is said to the party than what a port says that it hears. */
    boolean isSpokenTo() {
        return spoken.isPresent();
    }

    /** Says this to the party from now on, or nothing of that kind. */
    void speak(Optional<? extends Said> next) {
        if (next.isPresent() || spoken.isPresent()) {
            spoken.ifPresent(Said::over);
            spoken = next.map(Said.class::cast);
            sitting.ifPresent(stay -> stay.listen(this, next.isEmpty()));
            speak();
        }
    }

    private void speak() {
        Optional<Agreement> agreed =
                negotiation.agreement().filter(now -> now.direction().sends());
        Optional<Clocked> before = voice;
        Optional<Clocked> next = agreed.flatMap(now -> spoken.map(say -> say.voice(
                Encodings.outgoing(now), media.transmission(), home.strand().tally())));
        boolean sameWords = agreed.equals(voiced);
        voice = next;
        voiced = agreed;
        home.run(strand -> {
            next.ifPresentOrElse(
                    begun -> Voices.begin(begun, before.filter(old -> sameWords), System.nanoTime()),
                    () -> Voices.end(before));
            strand.speak(media, next);
        });
    }

    /** Lets this tap hear what the party says, whatever its way, until {@link #ignore}. */
    void overhear(Tap tap) {
        taps.add(tap);
        overhear();
    }

    void ignore(Tap tap) {
        if (taps.remove(tap)) {
            overhear();
        }
    }

    private void overhear() {
        Optional<Overhearing> ear = negotiation
                .agreement()
                .filter(agreed -> !taps.isEmpty())
                .map(agreed -> Encodings.incoming(agreed))
                .map(codecs -> new Overhearing(
                        codecs, Hearing.widest(codecs), taps, home.strand().tally(), System.nanoTime()));
        home.run(strand -> strand.overhear(media, ear));
    }

    /** What was agreed may have changed: what is said and overheard goes on by that. */
    void renew() {
        if (spoken.isPresent() && !voiced.equals(negotiation.agreement())) {
            speak();
        }
        if (!taps.isEmpty()) {
            overhear();
        }
        listenForDigits();
        sitting.ifPresent(stay -> stay.renew(this));
    }

    /** Takes part in a room, on the room's strand. */
    void sit(Sitting stay) {
        home.move(stay.place().strand(), media);
        sitting = Optional.of(stay);
        stay.renew(this);
    }

    /** Leaves the room. */
    void rise() {
        sitting.ifPresent(stay -> stay.rise(this));
        sitting = Optional.empty();
    }

    /** The room that it is in. */
    Optional<Sitting> sitting() {
        return sitting;
    }

    Home home() {
        return home;
    }

    /** Hands what was agreed to the strand. */
    void apply(Agreement agreed) {
        Agreement safe = agreed.withRemotes(
                agreed.remote().filter(this::isHonest), agreed.remoteRtcp().filter(this::isHonest));
        home.run(strand -> media.agree(safe));
    }

    /** A party elsewhere that announces our own loopback wants us to talk to our own services: not sent to. */
    private boolean isHonest(InetSocketAddress remote) {
        return !remote.getAddress().isLoopbackAddress() || peerAddress.isLoopbackAddress();
    }
}
