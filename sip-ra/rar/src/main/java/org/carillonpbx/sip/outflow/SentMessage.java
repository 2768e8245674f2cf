package org.carillonpbx.sip.outflow;

import gov.nist.javax.sip.message.SIPResponse;
import org.carillonpbx.sip.MessageKey;

/** A MESSAGE of ours whose final response is still to come: what its transaction belongs to. */
public final class SentMessage {

    private final MessageKey key;
    private final Messages messages;

    SentMessage(MessageKey key, Messages messages) {
        this.key = key;
        this.messages = messages;
    }

    public void responded(SIPResponse response) {
        if (response.getStatusCode() >= 200) {
            messages.settled(key, response.getStatusCode());
        }
    }

    /** No response came, or its connection ended before. */
    public void failed(int status) {
        messages.settled(key, status);
    }
}
