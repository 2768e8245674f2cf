package org.carillonpbx.sip.outflow;

import gov.nist.javax.sip.address.AddressImpl;
import gov.nist.javax.sip.address.GenericURI;
import gov.nist.javax.sip.header.Contact;
import gov.nist.javax.sip.header.ContactList;
import gov.nist.javax.sip.header.RecordRoute;
import gov.nist.javax.sip.header.RecordRouteList;
import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.stack.ListenAddress;

/** The state of RFC 3261 §12: who talks to whom, along which route, with which numbers. Confined to its dialog's lane. */
public final class DialogPath {

    private final String callId;
    private final ListenAddress bound;
    private final AddressImpl local;
    private final String localTag;
    private final AddressImpl remote;
    private final Optional<Peer> observed;
    private String remoteTag;
    private GenericURI target;
    private List<AddressImpl> routes = List.of();
    private long localSequence;
    private boolean secure;
    private String feature = "";
    private long remoteSequence;

    private DialogPath(
            String callId,
            ListenAddress bound,
            AddressImpl local,
            String localTag,
            AddressImpl remote,
            String remoteTag,
            GenericURI target,
            Optional<Peer> observed) {
        this.callId = callId;
        this.bound = bound;
        this.local = local;
        this.localTag = localTag;
        this.remote = remote;
        this.remoteTag = remoteTag;
        this.target = target;
        this.observed = observed;
    }

    /** The path of a call that came in (§12.1.1). */
    static DialogPath incoming(SIPRequest invite, String localTag, ListenAddress bound, Peer source) {
        boolean direct = invite.getViaHeaders().size() == 1;
        DialogPath path = new DialogPath(
                invite.getCallId().getCallId(),
                bound,
                address(invite.getTo().getAddress()),
                localTag,
                address(invite.getFrom().getAddress()),
                Optional.ofNullable(invite.getFromTag()).orElse(""),
                contact(invite).orElseGet(() ->
                        (GenericURI) invite.getFrom().getAddress().getURI()),
                direct ? Optional.of(source) : Optional.empty());
        path.remoteSequence = invite.getCSeq().getSeqNumber();
        path.routes = recordRoutes(invite);
        return path;
    }

    /** The path of a call that we make; a dialog only with the response (§12.1.2). */
    static DialogPath outgoing(
            String callId,
            ListenAddress bound,
            AddressImpl local,
            String localTag,
            AddressImpl remote,
            GenericURI target,
            List<AddressImpl> routes,
            Optional<Peer> hop) {
        DialogPath path = new DialogPath(callId, bound, local, localTag, remote, "", target, hop);
        path.routes = List.copyOf(routes);
        return path;
    }

    /** One of several dialogs that this path's INVITE makes. */
    DialogPath branch() {
        DialogPath branch =
                outgoing(callId, bound, local, localTag, remote, (GenericURI) target.clone(), routes, observed);
        branch.localSequence = localSequence;
        branch.secure = secure;
        branch.feature = feature;
        return branch;
    }

    /** A feature tag that stands at our Contact; empty for none. */
    String feature() {
        return feature;
    }

    void feature(String tag) {
        feature = tag;
    }

    /** The path of a dialog that was kept elsewhere, its numbers too. */
    public static DialogPath kept(
            String callId,
            ListenAddress bound,
            AddressImpl local,
            String localTag,
            AddressImpl remote,
            String remoteTag,
            GenericURI target,
            List<AddressImpl> routes,
            Optional<Peer> observed) {
        DialogPath path = new DialogPath(callId, bound, local, localTag, remote, remoteTag, target, observed);
        path.routes = List.copyOf(routes);
        return path;
    }

    /** From now on nothing of this dialog goes over a way that can be listened to. */
    void demandSecurity() {
        secure = true;
    }

    boolean secure() {
        return secure || Hops.sips(target);
    }

    private static AddressImpl address(javax.sip.address.Address address) {
        return (AddressImpl) address.clone();
    }

    void establish(SIPResponse success) {
        remoteTag = Optional.ofNullable(success.getToTag()).orElse("");
        List<AddressImpl> reversed = new ArrayList<>(recordRoutes(success));
        Collections.reverse(reversed);
        routes = List.copyOf(reversed);
        refreshTarget(success);
    }

    /** Target refresh (§12.2.1.2). */
    void refreshTarget(SIPMessage message) {
        contact(message).ifPresent(uri -> target = uri);
    }

    private static Optional<GenericURI> contact(SIPMessage message) {
        ContactList contacts = message.getContactHeaders();
        if (contacts == null || contacts.isEmpty()) {
            return Optional.empty();
        }
        Contact first = (Contact) contacts.getFirst();
        return first.isWildCard() || first.getAddress() == null
                ? Optional.empty()
                : Optional.of((GenericURI) first.getAddress().getURI().clone());
    }

    private static List<AddressImpl> recordRoutes(SIPMessage message) {
        RecordRouteList list = message.getRecordRouteHeaders();
        if (list == null) {
            return List.of();
        }
        List<AddressImpl> addresses = new ArrayList<>();
        for (RecordRoute route : list) {
            addresses.add(address(route.getAddress()));
        }
        return addresses;
    }

    /** Accepts a request's number if it is the next in order (§12.2.2). */
    boolean advance(long sequence) {
        if (sequence <= remoteSequence) {
            return false;
        }
        remoteSequence = sequence;
        return true;
    }

    long nextSequence() {
        return ++localSequence;
    }

    String callId() {
        return callId;
    }

    public ListenAddress bound() {
        return bound;
    }

    AddressImpl local() {
        return local;
    }

    String localTag() {
        return localTag;
    }

    AddressImpl remote() {
        return remote;
    }

    String remoteTag() {
        return remoteTag;
    }

    GenericURI target() {
        return target;
    }

    List<AddressImpl> routes() {
        return routes;
    }

    /** The far end as its packets show it, where nobody stands between. */
    Optional<Peer> observed() {
        return observed;
    }
}
