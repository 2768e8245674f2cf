package org.carillonpbx.sip;

import java.util.List;
import org.carillonpbx.sip.event.NotifyOutcome;
import org.carillonpbx.sip.event.PublishReply;
import org.carillonpbx.sip.event.PublishRequest;
import org.carillonpbx.sip.event.SubscribeReply;
import org.carillonpbx.sip.event.SubscribeRequest;

/**
 * What the adapter tells and asks. Called on the adapter's threads: every method works from memory and returns at once.
 */
public interface SipListener {

    /** Answers a REGISTER. */
    RegisterReply onRegister(RegisterRequest request);

    /** Decides whether a call may begin; changes nothing. */
    Admission onInvite(InviteRequest request);

    /** Decides whether a MESSAGE outside any dialog is taken; changes nothing. */
    Admission onMessage(InviteRequest request);

    /** Decides whether a REFER outside any dialog is heard (RFC 3515); changes nothing. Admitted or not, nobody is called. */
    Admission onRefer(InviteRequest request);

    /** Takes over what happened to a MESSAGE. */
    void onMessageEvent(MessageEvent event);

    /**
     * A connection has ended (TCP, TLS, WebSocket): nobody can be reached over it any more (RFC 5626 §4.2.1).
     *
     * @param flow its far end, as {@link RegisterRequest#source} names it
     */
    void onFlowLost(Peer flow);

    /** Takes over an event of a dialog. */
    void onDialogEvent(DialogEvent event);

    /** Answers a SUBSCRIBE, within a dialog or not (RFC 6665). */
    SubscribeReply onSubscribe(SubscribeRequest request);

    /** Answers a PUBLISH (RFC 3903). */
    PublishReply onPublish(PublishRequest request);

    /** Tells what became of a NOTIFY of ours. */
    void onNotified(NotifyOutcome outcome);

    /**
     * Takes what was seen on the wire since the last time; never more than one call at once, on a thread of its own that may
     * be kept waiting for a while: what finds no room meanwhile is dropped and counted.
     */
    default void onTraced(List<Traced> seen) {}
}
