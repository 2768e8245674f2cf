package org.carillonpbx.sip.outflow;

import gov.nist.javax.sip.header.Allow;
import gov.nist.javax.sip.header.AllowList;
import gov.nist.javax.sip.header.MaxForwards;
import gov.nist.javax.sip.header.Server;
import gov.nist.javax.sip.header.Supported;
import gov.nist.javax.sip.header.UserAgent;
import gov.nist.javax.sip.message.SIPMessage;
import java.text.ParseException;
import java.util.List;
import javax.sip.InvalidArgumentException;

/** The headers that are always the same: made once, put into many messages, never changed after. */
public final class Standing {

    /** What an Allow header lists. */
    public static final List<String> METHODS =
            List.of("INVITE", "ACK", "CANCEL", "BYE", "OPTIONS", "REGISTER", "UPDATE", "INFO");

    private final AllowList allow = new AllowList();
    private final Supported supported = new Supported();
    private final UserAgent userAgent = new UserAgent();
    private final Server server = new Server();
    private final MaxForwards maxForwards = new MaxForwards();

    public Standing(String product) {
        try {
            for (String method : METHODS) {
                allow.add(new Allow(method));
            }
            supported.setOptionTag("path, outbound");
            userAgent.setProduct(List.of(product));
            server.setProduct(List.of(product));
            maxForwards.setMaxForwards(70);
        } catch (ParseException | InvalidArgumentException e) {
            throw new IllegalArgumentException("product " + product, e);
        }
    }

    public void allow(SIPMessage message) {
        message.setHeader(allow);
    }

    public void supported(SIPMessage message) {
        message.setHeader(supported);
    }

    public void server(SIPMessage response) {
        response.setHeader(server);
    }

    void userAgent(SIPMessage request) {
        request.setHeader(userAgent);
    }

    void maxForwards(SIPMessage request) {
        request.setHeader(maxForwards);
    }
}
