package org.carillonpbx.sip.inflow;

import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.sip.header.AcceptHeader;
import javax.sip.header.CSeqHeader;
import javax.sip.header.MaxForwardsHeader;
import javax.sip.header.OptionTag;
import javax.sip.header.ProxyRequireHeader;
import javax.sip.header.RequireHeader;
import javax.sip.message.Request;
import org.carillonpbx.sip.outflow.Bodies;
import org.carillonpbx.sip.outflow.OptionTags;
import org.carillonpbx.sip.outflow.SessionHeaders;
import org.carillonpbx.sip.outflow.Standing;
import org.carillonpbx.sip.session.SessionTimer;
import org.carillonpbx.sip.stack.DialogSettings;
import org.carillonpbx.sip.stack.DialogSettings.Reliability;
import org.carillonpbx.sip.stack.Domains;

/** The checks that every request passes, in the order of RFC 3261 §8.2. */
final class Screening {

    private static final long MAX_SEQUENCE = 0x7fff_ffffL; // RFC 3261 §8.1.1.5
    private static final Set<String> SCHEMES = Set.of("sip", "sips", "tel");
    private static final Set<String> FORWARDED = Set.of("INVITE", "UPDATE");
    private static final Set<String> DESCRIBING = Set.of("INVITE", "UPDATE", "PRACK");

    private final Replies replies;
    private final Domains domains;
    private final DialogSettings settings;
    private final Set<String> understood;

    Screening(Replies replies, Domains domains, DialogSettings settings) {
        this.replies = replies;
        this.domains = domains;
        this.settings = settings;
        this.understood = settings.reliability() == Reliability.REFUSED
                ? Set.of(OptionTags.PATH, OptionTags.OUTBOUND, OptionTags.GRUU, OptionTags.TIMER, OptionTags.EVENT_LIST)
                : Set.of(
                        OptionTags.PATH,
                        OptionTags.OUTBOUND,
                        OptionTags.GRUU,
                        OptionTags.TIMER,
                        OptionTags.EVENT_LIST,
                        OptionTags.RELIABLE);
    }

    /** The failure to answer with, if there is one. */
    Optional<SIPResponse> check(SIPRequest request) {
        if (!"SIP/2.0".equalsIgnoreCase(request.getSIPVersion())) {
            return Optional.of(replies.of(request, 505));
        }
        String method = request.getMethod();
        if (!method.equals(request.getCSeq().getMethod())) {
            return Optional.of(replies.of(request, 400, "CSeq Method Differs"));
        }
        boolean outside = request.getToTag() == null;
        if (!Standing.METHODS.contains(method) && !(outside && method.equals(Request.REFER))) {
            return Optional.of(replies.notAllowed(request)); // before its headers, which we need not know
        }
        Optional<String> fault = malformed(request);
        if (fault.isPresent()) {
            return Optional.of(replies.of(request, 400, fault.get()));
        }
        if (!SCHEMES.contains(request.getRequestURI().getScheme().toLowerCase(Locale.ROOT))) {
            return Optional.of(replies.of(request, 416));
        }
        if (Targets.tooLong(request)) {
            return Optional.of(replies.of(request, 414));
        }
        if (request.getToTag() == null && !Targets.ours(request, domains)) {
            return Optional.of(replies.of(request, 404, "Not One of Our Domains")); // nothing is relayed from here
        }
        MaxForwardsHeader hops = request.getMaxForwards();
        if (hops != null && hops.getMaxForwards() == 0 && request.getToTag() == null && FORWARDED.contains(method)) {
            return Optional.of(replies.of(request, 483)); // calls go on from here: a loop of forwardings ends here
        }
        List<String> unknown = unknownRequirements(request);
        if (!unknown.isEmpty()) {
            return Optional.of(replies.badExtension(request, unknown));
        }
        if (DESCRIBING.contains(method) && !readable(request)) {
            return Optional.of(replies.unsupportedBody(request));
        }
        if (FORWARDED.contains(method)) {
            return forwarded(request);
        }
        return Optional.empty();
    }

    private Optional<SIPResponse> forwarded(SIPRequest request) {
        if (!takesSdp(request)) {
            return Optional.of(replies.of(request, 406)); // RFC 3261 §20.1: no answer could be given
        }
        boolean begins = request.getMethod().equals("INVITE") && request.getToTag() == null;
        if (begins
                && settings.reliability() == Reliability.REQUIRED
                && !OptionTags.supported(request, OptionTags.RELIABLE)) {
            return Optional.of(replies.extensionRequired(request, OptionTags.RELIABLE));
        }
        boolean knowsTimers = OptionTags.supported(request, OptionTags.TIMER);
        if (SessionTimer.tooBrief(SessionHeaders.terms(request), knowsTimers, settings.leastSessionSeconds())) {
            return Optional.of(replies.tooBrief(request, settings.leastSessionSeconds())); // RFC 4028 §9
        }
        return Optional.empty();
    }

    private static Optional<String> malformed(SIPRequest request) {
        Elders.complete(request);
        try {
            request.checkHeaders();
        } catch (ParseException e) {
            return Optional.of("Missing or Bad Header");
        }
        CSeqHeader sequence = request.getCSeq();
        if (sequence.getSeqNumber() < 0 || sequence.getSeqNumber() > MAX_SEQUENCE) {
            return Optional.of("CSeq Out of Range");
        }
        return Optional.empty();
    }

    private List<String> unknownRequirements(SIPRequest request) {
        List<String> unknown = new ArrayList<>();
        for (String name : List.of(RequireHeader.NAME, ProxyRequireHeader.NAME)) { // we are both to whoever calls us
            ListIterator<?> headers = request.getHeaders(name);
            while (headers.hasNext()) {
                if (headers.next() instanceof OptionTag tag
                        && !understood.contains(tag.getOptionTag().toLowerCase(Locale.ROOT))) {
                    unknown.add(tag.getOptionTag());
                }
            }
        }
        return unknown;
    }

    /** Whether the sender takes SDP in return; without an Accept header it does. */
    private static boolean takesSdp(SIPRequest request) {
        ListIterator<?> headers = request.getHeaders(AcceptHeader.NAME);
        boolean takes = !headers.hasNext();
        while (headers.hasNext() && !takes) {
            takes = headers.next() instanceof AcceptHeader accept && covers(accept);
        }
        return takes;
    }

    private static boolean covers(AcceptHeader accept) {
        return accept.getContentType() == null
                || accept.allowsAllContentTypes()
                || ("application".equalsIgnoreCase(accept.getContentType())
                        && (accept.allowsAllContentSubTypes() || "sdp".equalsIgnoreCase(accept.getContentSubType())));
    }

    private static boolean readable(SIPRequest request) {
        if (request.getContentEncoding() != null
                && !"identity".equalsIgnoreCase(request.getContentEncoding().getEncoding())) {
            return false;
        }
        boolean optional = request.getContentDisposition() != null
                && "optional".equalsIgnoreCase(request.getContentDisposition().getHandling());
        return optional || Bodies.understood(request);
    }
}
