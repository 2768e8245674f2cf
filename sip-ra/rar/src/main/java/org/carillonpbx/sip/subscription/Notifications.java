package org.carillonpbx.sip.subscription;

import gov.nist.javax.sip.address.AddressImpl;
import gov.nist.javax.sip.address.GenericURI;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.parser.StringMsgParser;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sip.SipException;
import org.carillonpbx.sip.DialogKey;
import org.carillonpbx.sip.Identity;
import org.carillonpbx.sip.OutgoingCall;
import org.carillonpbx.sip.event.Body;
import org.carillonpbx.sip.event.Notification;
import org.carillonpbx.sip.event.PlainNotification;
import org.carillonpbx.sip.event.WatcherDialog;
import org.carillonpbx.sip.outflow.Beginning;
import org.carillonpbx.sip.outflow.DialogPath;
import org.carillonpbx.sip.outflow.Hops;
import org.carillonpbx.sip.outflow.LaneKey;
import org.carillonpbx.sip.outflow.Text;
import org.carillonpbx.sip.outflow.Tools;
import org.carillonpbx.sip.stack.ListenAddress;
import org.carillonpbx.sip.stack.NextHop;
import org.carillonpbx.sip.stack.SipStation;

/** Sends NOTIFYs, each on the lane of the peer that it goes to, and tells what became of them. Thread-safe. */
public final class Notifications {

    private final Tools tools;

    public Notifications(Tools tools) {
        this.tools = tools;
    }

    public void send(Notification notification) {
        NotifyWay way = new NotifyWay(tools, notification.key(), notification.sequence());
        try {
            WatcherDialog dialog = notification.dialog();
            GenericURI target = uri(dialog.target());
            LaneKey lane = Hops.lane(dialog.flow(), dialog.routes(), target);
            post(lane, way, () -> transmit(notification, path(dialog, target), way));
        } catch (SipException e) {
            way.failed(503);
        }
    }

    private void transmit(Notification notification, DialogPath path, NotifyWay way) throws SipException {
        SIPRequest notify = compose(
                path,
                notification.sequence(),
                "Event: " + notification.event().header(),
                notification.state().header(),
                notification.body());
        if (notification.list()) {
            EventReplies.add(notify, "Require: eventlist");
        }
        tools.wire().send(notify, way);
    }

    public void send(PlainNotification notification) {
        NotifyWay way = new NotifyWay(tools, notification.key(), 1);
        try {
            Identity user = new Identity(notification.user(), "", "");
            Beginning beginning = Beginning.of(
                    new OutgoingCall(
                            new DialogKey(notification.key().value()),
                            notification.requestUri(),
                            notification.hop(),
                            notification.route(),
                            user,
                            notification.user(),
                            Optional.empty(),
                            Map.of()),
                    tools);
            post(
                    beginning.lane(),
                    way,
                    () -> tools.wire()
                            .send(
                                    compose(
                                            beginning.path(),
                                            1,
                                            "Event: " + notification.event(),
                                            notification.state().header(),
                                            notification.body()),
                                    way));
        } catch (SipException e) {
            way.failed(503);
        }
    }

    private interface Sending {
        void run() throws SipException;
    }

    private void post(LaneKey lane, NotifyWay way, Sending sending) {
        boolean taken = tools.lanes().post(lane, () -> {
            try {
                sending.run();
            } catch (SipException | IllegalArgumentException e) {
                tools.node().counters().sendFailed();
                way.failed(503);
            }
        });
        if (!taken) {
            tools.node().counters().sendFailed();
            way.failed(503);
        }
    }

    private SIPRequest compose(DialogPath path, long sequence, String event, String state, Optional<Body> body)
            throws SipException {
        SIPRequest notify = tools.requests().within(path, "NOTIFY", sequence);
        tools.requests().contact(notify, ((NextHop) notify.getApplicationData()).peer(), path.bound());
        EventReplies.add(notify, event);
        EventReplies.add(notify, "Subscription-State: " + state);
        if (body.isPresent()) {
            EventReplies.add(notify, "Content-Type: " + body.get().type());
            notify.setMessageContent(body.get().text().getBytes(StandardCharsets.UTF_8));
        }
        return notify;
    }

    private DialogPath path(WatcherDialog dialog, GenericURI target) throws SipException {
        List<AddressImpl> routes = new ArrayList<>(dialog.routes().size());
        try {
            for (String route : dialog.routes()) {
                routes.add(new StringMsgParser().parseAddress(Text.line(route)));
            }
        } catch (ParseException e) {
            throw new SipException("not a route: " + dialog.routes(), e);
        }
        return DialogPath.kept(
                dialog.callId(),
                bound(dialog),
                address(dialog.localUri()),
                dialog.localTag(),
                address(dialog.remoteUri()),
                dialog.remoteTag(),
                target,
                routes,
                dialog.flow());
    }

    private ListenAddress bound(WatcherDialog dialog) throws SipException {
        SipStation station = tools.node().open();
        if (dialog.flow().isEmpty()) {
            return station.first();
        }
        try {
            return station.address(
                    station.towards(InetAddress.getByName(dialog.flow().get().address())));
        } catch (UnknownHostException e) {
            throw new SipException("no address", e);
        }
    }

    private static AddressImpl address(String uri) throws SipException {
        AddressImpl address = new AddressImpl();
        address.setURI(uri(uri));
        return address;
    }

    private static GenericURI uri(String text) throws SipException {
        try {
            return new StringMsgParser().parseUrl(Text.line(text));
        } catch (ParseException e) {
            throw new SipException("not a URI: " + text, e);
        }
    }
}
