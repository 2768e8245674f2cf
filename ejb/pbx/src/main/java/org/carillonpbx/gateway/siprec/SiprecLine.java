package org.carillonpbx.gateway.siprec;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.carillonpbx.call.LegId;
import org.carillonpbx.call.siprec.RecorderLine;
import org.carillonpbx.call.siprec.Snapshot;
import org.carillonpbx.media.MediaConnection;
import org.carillonpbx.media.Outcome;
import org.carillonpbx.media.PortKey;
import org.carillonpbx.media.PortSetup;
import org.carillonpbx.recording.boundary.RecorderAccount;
import org.carillonpbx.recording.boundary.RecorderAddress;
import org.carillonpbx.sip.Account;
import org.carillonpbx.sip.Attachment;
import org.carillonpbx.sip.DialogKey;
import org.carillonpbx.sip.Ending;
import org.carillonpbx.sip.Identity;
import org.carillonpbx.sip.OutgoingCall;
import org.carillonpbx.sip.Provenance;
import org.carillonpbx.sip.SipConnection;

/** Call control's way to recorders elsewhere over both adapters (RFC 7866). Confined to the lane. */
public final class SiprecLine implements RecorderLine {
    private static final String PREFIX = "srs:";
    private static final String FEATURE = "+sip.src"; // RFC 7866 §9.1
    private static final Map<String, String> HEADERS = Map.of("Require", "siprec");
    private static final Ending CLEARING = new Ending(200, OptionalInt.of(16), "Normal call clearing");
    private static final Ending NOT_HERE = new Ending(488, OptionalInt.empty(), "Not Acceptable Here");

    private final SipConnection sip;
    private final MediaConnection media;
    private final Supplier<List<RecorderAddress>> recorders;
    private final Supplier<Optional<RecorderAccount>> account;
    private final String host;
    private final Map<String, Session> sessions = new HashMap<>();

    /**
     * A way that nobody has gone yet.
     *
     * @param account what we prove who we are with to a recorder that asks
     * @param host of the parties' addresses of record, as recorders are told them
     */
    public SiprecLine(
            SipConnection sip,
            MediaConnection media,
            Supplier<List<RecorderAddress>> recorders,
            Supplier<Optional<RecorderAccount>> account,
            String host) {
        this.sip = sip;
        this.media = media;
        this.recorders = recorders;
        this.account = account;
        this.host = host;
    }

    /** Whether a dialog is a session with a recorder. */
    public static boolean isSession(DialogKey dialog) {
        return dialog.value().startsWith(PREFIX);
    }

    static String session(DialogKey dialog) {
        return dialog.value().substring(PREFIX.length());
    }

    /** What was said last, and what flows. */
    private static final class Session {
        private Snapshot what;
        private boolean flowing;
        private long version;
        private String said = "";

        Session(Snapshot what) {
            this.what = what;
        }

        /** RFC 3264 §8: the version counts up when anything else has changed. */
        String described(String one, String other) {
            String plain = TwoStreams.joined(one, other, 0, what.flows());
            if (!plain.equals(said)) {
                said = plain;
                version++;
            }
            return TwoStreams.joined(one, other, version, what.flows());
        }
    }

    @Override
    public int recorders() {
        return recorders.get().size();
    }

    @Override
    public boolean call(String name, int recorder, Snapshot what) {
        List<RecorderAddress> known = recorders.get();
        if (recorder >= known.size() || known.get(recorder).address().isEmpty()) {
            return false;
        }
        RecorderAddress to = known.get(recorder);
        if (!open(name, 0, what.one().leg(), to, what)
                || !open(name, 1, what.other().leg(), to, what)) {
            close(name);
            return false;
        }
        Session session = new Session(what);
        sessions.put(name, session);
        Optional<String> offer = offer(name, session);
        offer.ifPresent(sdp -> sip.invite(new OutgoingCall(
                dialog(name),
                to.uri(),
                Optional.empty(),
                List.of(),
                new Identity("carillon", "", "Carillon"),
                to.user(),
                offer,
                HEADERS,
                Provenance.none(),
                Optional.of(metadata(what)),
                FEATURE,
                account.get().map(ours -> new Account(ours.user(), ours.secret())))));
        if (offer.isEmpty()) {
            forget(name);
        }
        return offer.isPresent();
    }

    private boolean open(String name, int stream, LegId party, RecorderAddress to, Snapshot what) {
        PortSetup setup = new PortSetup(what.call().value(), to.address(), Optional.of(new PortKey(party.value())));
        return media.open(port(name, stream), setup) == Outcome.DONE;
    }

    private Optional<String> offer(String name, Session session) {
        return media.offer(port(name, 0))
                .flatMap(one -> media.offer(port(name, 1)).map(other -> session.described(one, other)));
    }

    private Attachment metadata(Snapshot what) {
        return new Attachment(MetadataDocument.TYPE, MetadataDocument.DISPOSITION, MetadataDocument.of(what, host));
    }

    @Override
    public boolean agree(String name, String answer) {
        Session session = sessions.get(name);
        if (session == null) {
            return false;
        }
        for (int stream = 0; stream < 2; stream++) {
            if (media.accept(port(name, stream), TwoStreams.only(answer, stream)) != Outcome.DONE) {
                return false;
            }
        }
        flow(name, session);
        return true;
    }

    private void flow(String name, Session session) {
        boolean flows = session.what.flows();
        if (flows && !session.flowing) {
            media.fork(new PortKey(session.what.one().leg().value()), port(name, 0));
            media.fork(new PortKey(session.what.other().leg().value()), port(name, 1));
        } else if (!flows && session.flowing) {
            media.unfork(port(name, 0));
            media.unfork(port(name, 1));
        }
        session.flowing = flows;
    }

    @Override
    public void tell(String name, Snapshot what) {
        Optional.ofNullable(sessions.get(name)).ifPresent(session -> {
            session.what = what;
            if (!what.flows()) {
                flow(name, session); // what is not to be recorded goes nowhere from now on
            }
            offer(name, session).ifPresent(sdp -> sip.reoffer(dialog(name), sdp, metadata(what)));
        });
    }

    @Override
    public void meet(String name, String offer) {
        Optional<String> answer =
                Optional.ofNullable(sessions.get(name)).flatMap(session -> answer(name, session, offer));
        answer.ifPresentOrElse(sdp -> sip.accept(dialog(name), sdp), () -> refuse(name));
    }

    private Optional<String> answer(String name, Session session, String offer) {
        for (int stream = 0; stream < 2; stream++) {
            if (media.consider(port(name, stream), TwoStreams.only(offer, stream)) != Outcome.DONE) {
                return Optional.empty();
            }
        }
        return media.answer(port(name, 0))
                .flatMap(one -> media.answer(port(name, 1)).map(other -> session.described(one, other)));
    }

    @Override
    public void refuse(String name) {
        sip.refuse(dialog(name), NOT_HERE);
    }

    @Override
    public void hangUp(String name) {
        sip.hangUp(dialog(name), CLEARING);
        forget(name);
    }

    @Override
    public void forget(String name) {
        sessions.remove(name);
        close(name);
    }

    private void close(String name) {
        media.close(port(name, 0));
        media.close(port(name, 1));
    }

    private static DialogKey dialog(String name) {
        return new DialogKey(PREFIX + name);
    }

    private static PortKey port(String name, int stream) {
        return new PortKey(PREFIX + name + "/" + TwoStreams.label(stream));
    }
}
