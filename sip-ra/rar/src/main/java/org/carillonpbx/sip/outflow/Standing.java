package org.carillonpbx.sip.outflow;

import gov.nist.javax.sip.header.Allow;
import gov.nist.javax.sip.header.AllowList;
import gov.nist.javax.sip.header.MaxForwards;
import gov.nist.javax.sip.header.Server;
import gov.nist.javax.sip.header.Supported;
import gov.nist.javax.sip.header.SupportedList;
import gov.nist.javax.sip.header.UserAgent;
import gov.nist.javax.sip.message.SIPMessage;
import java.text.ParseException;
import java.util.List;
import javax.sip.InvalidArgumentException;
import org.carillonpbx.sip.stack.DialogSettings.Reliability;

/** The headers that are always the same: made once, put into many messages, never changed after. */
public final class Standing {

    /** What an Allow header lists. */
    public static final List<String> METHODS = List.of(
            "INVITE",
            "ACK",
            "CANCEL",
            "BYE",
            "OPTIONS",
            "REGISTER",
            "PRACK",
            "UPDATE",
            "INFO",
            "MESSAGE",
            "SUBSCRIBE",
            "PUBLISH");

    private final AllowList allow = new AllowList();
    private final SupportedList supported = new SupportedList();
    private final SupportedList calling = new SupportedList();
    private final UserAgent userAgent = new UserAgent();
    private final Server server = new Server();
    private final MaxForwards maxForwards = new MaxForwards();

    public Standing(String product, Reliability reliability) {
        try {
            for (String method : METHODS) {
                allow.add(new Allow(method));
            }
            supported.add(new Supported(OptionTags.PATH));
            supported.add(new Supported(OptionTags.OUTBOUND));
            supported.add(new Supported(OptionTags.GRUU));
            supported.add(new Supported(OptionTags.TIMER));
            calling.add(new Supported(OptionTags.TIMER));
            calling.add(new Supported(OptionTags.EARLY_END));
            if (reliability != Reliability.REFUSED) {
                supported.add(new Supported(OptionTags.RELIABLE));
                calling.add(new Supported(OptionTags.RELIABLE));
            }
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

    /** What an INVITE of ours says. */
    void supportedByCaller(SIPMessage invite) {
        invite.setHeader(calling);
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
