package org.carillonpbx.media.sdp;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carillonpbx.media.Outcome;
import org.carillonpbx.media.codec.Codec;
import org.carillonpbx.media.codec.Codecs;

/**
 * One leg's offers and answers (RFC 3264), first ones and later ones. Pure: no socket, no clock. Not thread-safe.
 *
 * <pre>
 * consider(offer) ──▶ answer()           agreed; asked again, the same answer again
 * offer()         ──▶ accept(answer)     agreed; another answer to the same offer (183, then 200) agrees anew
 * </pre>
 *
 * A description that cannot be taken changes nothing: the leg goes on as it was.
 */
public final class Negotiation {
    private static final int USUAL_PTIME = RemoteSide.USUAL_PTIME;
    private static final int BEST_RATE = 48_000;

    private final SdpWriter writer;
    private final House house;
    private List<Slot> slots = List.of();
    private Optional<Considered> considered = Optional.empty();
    private Optional<String> lastAnswer = Optional.empty();
    private List<Format> offered = List.of();
    private Optional<Agreement> agreement = Optional.empty();

    private record Considered(SessionDescription session, Optional<RemoteSide> audio) {}

    private record Taken(Codec codec, List<Format> formats) {}

    public Negotiation(LocalSide local, House house) {
        this.writer = new SdpWriter(local);
        this.house = house;
    }

    /** A negotiation of the usual encodings. */
    public Negotiation(LocalSide local) {
        this(local, new House(Codecs.chosen(Codecs.USUAL)));
    }

    /** Takes an offer of the far side. */
    public Outcome consider(String text) {
        Optional<SessionDescription> session = SdpReader.read(text);
        if (session.isEmpty() || session.get().sections().size() < slots.size()) {
            return Outcome.MALFORMED; // RFC 3264 §8: a later description has at least as many m-lines
        }
        Optional<RemoteSide> audio = RemoteSide.choose(session.get(), house.formats());
        if (audio.isEmpty() && !closesAudio(session.get())) {
            return Outcome.NOT_ACCEPTABLE;
        }
        considered = Optional.of(new Considered(session.get(), audio));
        lastAnswer = Optional.empty();
        return Outcome.DONE;
    }

    /** Where the offer considered last wants its media, if it is of another family than what we announce. */
    public Optional<InetAddress> offeredFrom() {
        return considered
                .flatMap(Considered::audio)
                .flatMap(RemoteSide::rtp)
                .map(InetSocketAddress::getAddress)
                .filter(host -> host.getAddress().length != writer.announced().getAddress().length);
    }

    /** From now on another address of ours is announced. */
    public void announce(InetAddress address) {
        writer.announce(address);
    }

    /** RFC 3264 §8.2: a later offer may close the stream with port 0. */
    private boolean closesAudio(SessionDescription session) {
        return agreement.isPresent()
                && session.sections().stream().anyMatch(section -> section.isAudio() && section.port() == 0);
    }

    /**
     * The answer to the offer considered last.
     *
     * @param preferred encodings that the other party of the call uses, so that nothing need be converted
     */
    public Optional<String> answer(List<Codec> preferred) {
        return answer(new Company(preferred, false));
    }

    /**
     * The answer to the offer considered last: what the other party of the call uses goes first, so that nothing need be
     * converted.
     */
    public Optional<String> answer(Company company) {
        if (considered.isPresent()) {
            lastAnswer = Optional.of(answer(considered.get(), company));
            considered = Optional.empty();
            offered = List.of();
        }
        return lastAnswer;
    }

    private String answer(Considered offer, Company company) {
        Optional<Taken> taken = offer.audio().map(audio -> taken(audio, company));
        List<Slot> next = new ArrayList<>();
        List<MediaSection> sections = offer.session().sections();
        for (int index = 0; index < sections.size(); index++) {
            boolean ours = offer.audio().isPresent() && offer.audio().get().index() == index;
            next.add(
                    ours
                            ? answerSlot(offer.audio().get(), taken.orElseThrow(), bearable(company.codecs()))
                            : Slot.closed(sections.get(index)));
        }
        slots = List.copyOf(next);
        agreement = offer.audio().isPresent()
                ? Optional.of(agreed(offer.audio().get(), taken.orElseThrow()))
                : agreement.map(Negotiation::closed);
        return writer.write(slots);
    }

    /** What an answer takes of an offer: an encoding, and what goes with it. */
    private Taken taken(RemoteSide audio, Company company) {
        Format chosen = choose(audio, company.codecs());
        Codec codec = chosen.codec().orElseThrow();
        Optional<Format> noise = audio.noise()
                .filter(format -> format.clockRate() == codec.clockRate())
                .filter(format -> company.bearsNoiseBeside(codec));
        return new Taken(
                codec,
                Stream.of(Optional.of(chosen), noise, audio.events(chosen.clockRate()))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private Format choose(RemoteSide audio, List<Codec> preferred) {
        Stream<Codec> order = Stream.concat(preferred.stream(), agreement.map(Agreement::codec).stream());
        return order.flatMap(codec -> audio.audio().stream().filter(format -> format.isOf(codec)))
                .findFirst()
                .orElse(audio.audio().get(0));
    }

    /** The best rate that the other party's encodings have; any, where there is no other party. */
    private static int bearable(List<Codec> others) {
        return others.stream()
                .mapToInt(codec -> codec.samplingRate(BEST_RATE))
                .max()
                .orElse(BEST_RATE);
    }

    private static Slot answerSlot(RemoteSide audio, Taken taken, int bearable) {
        MediaSection section = audio.section();
        List<Format> ours =
                taken.formats().stream().map(format -> format.asOurs(bearable)).toList();
        return Slot.open(section.protocol(), ours, audio.ptime(), section.rtcpMux(), audio.ourDirection());
    }

    private static Agreement agreed(RemoteSide audio, Taken taken) {
        boolean mux = audio.section().rtcpMux();
        return new Agreement(
                audio.rtp(),
                audio.rtcp(mux),
                mux,
                audio.ourDirection(),
                taken.codec(),
                taken.formats(),
                taken.formats(),
                audio.ptime(),
                audio.maxPtime());
    }

    private static Agreement closed(Agreement before) {
        return before.withRemotes(Optional.empty(), Optional.empty()).withDirection(Direction.INACTIVE);
    }

    /**
     * An offer of ours; the same again while nothing changed.
     *
     * @param preferred encodings that the other party of the call offered or uses: they come first
     */
    public String offer(List<Codec> preferred) {
        return offer(new Company(preferred, false));
    }

    /** An offer of ours; the same again while nothing changed. What the other party of the call offered or uses comes first. */
    public String offer(Company company) {
        offered = agreement
                .map(agreed -> house.offer(renewing(agreed, company), agreed.incoming()))
                .orElseGet(() -> house.offer(company, List.of()));
        considered = Optional.empty();
        lastAnswer = Optional.empty();
        int audio = audioSlot();
        String protocol = audio < 0 ? "RTP/AVP" : slots.get(audio).protocol();
        boolean mux = agreement.map(Agreement::rtcpMux).orElse(true);
        int ptime = agreement.map(Agreement::ptime).orElse(USUAL_PTIME);
        Slot ours = Slot.open(protocol, offered, ptime, mux, Direction.SENDRECV);
        List<Slot> next = new ArrayList<>(slots);
        if (audio < 0) {
            next.add(ours);
        } else {
            next.set(audio, ours);
        }
        slots = List.copyOf(next);
        return writer.write(slots);
    }

    /** What was agreed comes before all else; noise stays agreed where there is nobody to say otherwise. */
    private static Company renewing(Agreement agreed, Company company) {
        boolean noise = company.codecs().isEmpty() ? agreed.takesNoise() : company.noise();
        return new Company(
                Stream.concat(Stream.of(agreed.codec()), company.codecs().stream())
                        .toList(),
                noise);
    }

    private int audioSlot() {
        for (int index = 0; index < slots.size(); index++) {
            if (slots.get(index).kind().equals("audio")) {
                return index;
            }
        }
        return -1;
    }

    /** Takes the answer to our offer. */
    public Outcome accept(String text) {
        Optional<SessionDescription> session = SdpReader.read(text);
        if (session.isEmpty()) {
            return Outcome.MALFORMED;
        }
        if (offered.isEmpty()) {
            return Outcome.NOT_ACCEPTABLE; // an answer to nothing
        }
        Optional<RemoteSide> audio = RemoteSide.choose(session.get(), offered);
        if (audio.isEmpty()) {
            return Outcome.NOT_ACCEPTABLE;
        }
        agreement = Optional.of(accepted(audio.get()));
        return Outcome.DONE;
    }

    private Agreement accepted(RemoteSide audio) {
        boolean mux = audio.section().rtcpMux() && slots.get(audioSlot()).rtcpMux();
        Codec codec = audio.audio().get(0).codec().orElseThrow();
        List<Format> outgoing = audio.common().stream()
                .filter(format -> !format.isNoise() || format.clockRate() == codec.clockRate())
                .toList();
        List<Format> incoming = new ArrayList<>();
        for (Format ours : offered) {
            if (outgoing.stream().anyMatch(ours::means)) {
                incoming.add(ours);
            }
        }
        // some send by their own numbers although ours are to be used (RFC 3264 §5.1): taken where they cannot be
        // confused
        outgoing.stream()
                .filter(theirs -> offered.stream().noneMatch(ours -> ours.payloadType() == theirs.payloadType()))
                .forEach(incoming::add);
        return new Agreement(
                audio.rtp(),
                audio.rtcp(mux),
                mux,
                audio.ourDirection(),
                codec,
                incoming,
                outgoing,
                audio.ptime(),
                audio.maxPtime());
    }

    public Optional<Agreement> agreement() {
        return agreement;
    }

    /** Whether this party takes comfort noise, as far as it said. */
    public boolean takesNoise() {
        return considered
                .flatMap(Considered::audio)
                .map(audio -> audio.noise().isPresent())
                .orElseGet(() -> agreement.filter(Agreement::takesNoise).isPresent());
    }

    /** The encodings this party offers or uses, in its order: what the other party should be offered. */
    public List<Codec> codecs() {
        Optional<List<Format>> waiting = considered.flatMap(Considered::audio).map(RemoteSide::audio);
        return waiting.orElseGet(() -> agreement.map(Agreement::outgoing).orElse(List.of())).stream()
                .flatMap(format -> format.codec().stream())
                .toList();
    }
}
