package org.carillonpbx.sip;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.carillonpbx.sip.event.Notification;
import org.carillonpbx.sip.event.PlainNotification;

/**
 * What can be done with dialogs. Commands return at once and never throw for what the network does: a failure comes back
 * as a {@link DialogEvent}. A command for a dialog that is gone is ignored: it crossed the event that said so. Thread-safe.
 */
public interface SipConnection extends LiveFlows, AutoCloseable {

    /** Sends an INVITE. */
    void invite(OutgoingCall call);

    /**
     * Tells the caller of an incoming dialog from the next response on who it has reached (P-Asserted-Identity, RFC 3325
     * §8); an empty host means our own address.
     */
    void introduce(DialogKey dialog, Identity reached);

    /**
     * The dialog is one with a conference's focus (RFC 4579 §5.1): from the next message on our Contact names the conference, and
     * says so; an empty text takes that back.
     */
    void focus(DialogKey dialog, String conference);

    /** Sends a provisional response to an incoming INVITE: 180, or 183 with SDP for early media. */
    void ring(DialogKey dialog, int status, Optional<String> sdp);

    /**
     * Accepts an incoming INVITE with 200: the answer, or our offer where it brought none. Not sent where offer and answer
     * were exchanged while it rang (RFC 3262 §5), and may be empty then.
     */
    void answer(DialogKey dialog, String sdp);

    /** Accepts a change that the far side proposed: the answer, or our offer where it brought none. */
    void accept(DialogKey dialog, String sdp);

    /** Turns a proposed change down; the dialog goes on as it was. */
    void refuse(DialogKey dialog, Ending ending);

    /** Proposes a change: by re-INVITE, or by UPDATE before the answer (RFC 3311). */
    void reoffer(DialogKey dialog, Optional<String> sdp);

    /** Proposes the same or other media to a dialog that is up, by re-INVITE, and brings something along. */
    void reoffer(DialogKey dialog, String sdp, Attachment attachment);

    /** Ends the dialog as its state demands: a failure response, CANCEL or BYE. No event follows. */
    void hangUp(DialogKey dialog, Ending ending);

    /** Tells the far side of an answered dialog by INFO that a digit was pressed; nobody hears what becomes of it. */
    void press(DialogKey dialog, Digit digit);

    /**
     * Takes in a connection that the caller terminates: WebSocket, on a port that is not ours.
     *
     * @param peer its far end, of transport WS or WSS; an older flow of the same name has ended
     * @return empty where the adapter does not listen
     */
    Optional<SipFlow> openFlow(Peer peer, FrameSink sink);

    /**
     * Asks a far end whether it is there.
     *
     * @return the time that its answer took, whatever it said; empty where none came; a failure where nothing was asked
     */
    CompletionStage<Optional<Duration>> probe(Probe probe);
    /** Sends a MESSAGE; a {@link MessageEvent.Settled} follows. */
    void message(OutgoingMessage message);

    /** Answers a MESSAGE that came: 200 where it was delivered, 202 where it is kept, or a failure (RFC 3428 §7). */
    void settle(MessageKey message, int status);

    /** Sends a NOTIFY within a subscription; its outcome follows. */
    void send(Notification notification);

    /** Sends a NOTIFY that nobody subscribed to; its outcome follows. */
    void send(PlainNotification notification);

    /** The addresses that are listened on, as {@code udp:192.0.2.1:5060}. */
    List<String> listeningPoints();

    /** The adapter's figures now. */
    SipFigures figures();

    /** Who may talk to the adapter from now on. */
    void access(AccessPicture picture);

    /** Takes what was turned away since the last time; of one source and reason a few a second at most. */
    List<Refusal> takeRefusals();

    /** How often what was turned away since the start, by reason. */
    Map<Refusal.Reason, Long> refusals();

    @Override
    void close();
}
