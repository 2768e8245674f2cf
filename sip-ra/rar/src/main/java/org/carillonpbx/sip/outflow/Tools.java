package org.carillonpbx.sip.outflow;

import gov.nist.javax.sip.message.SIPResponse;
import javax.sip.ServerTransaction;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.stack.SipNode;

/** What every dialog works with. */
public record Tools(
        SipNode node,
        Dialogs dialogs,
        Lanes lanes,
        Timers timers,
        Standing standing,
        Requests requests,
        Responses responses,
        Wire wire,
        Tags tags) {

    public static Tools of(SipNode node) {
        Standing standing = new Standing(
                node.settings().product(), node.settings().dialogs().reliability());
        Tags tags = new Tags();
        Requests requests = new Requests(node, standing, tags);
        return new Tools(
                node,
                new Dialogs(node.settings().maxDialogs()),
                new Lanes(),
                new Timers(),
                standing,
                requests,
                new Responses(standing, requests),
                new Wire(node),
                tags);
    }

    /** Sends a response in its transaction, on the lane of the peer that it goes to. */
    public void reply(Peer peer, ServerTransaction transaction, SIPResponse response) {
        if (!lanes.post(LaneKey.of(peer), () -> wire.respond(transaction, response))) {
            node.counters().sendFailed();
        }
    }

    /** Ends what has threads. */
    public void close() {
        timers.close();
        lanes.close();
        dialogs.clear();
    }
}
