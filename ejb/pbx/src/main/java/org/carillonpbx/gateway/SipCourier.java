package org.carillonpbx.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.carillonpbx.call.Target;
import org.carillonpbx.messaging.boundary.Courier;
import org.carillonpbx.messaging.boundary.TextMessage;
import org.carillonpbx.sip.Identity;
import org.carillonpbx.sip.MessageKey;
import org.carillonpbx.sip.OutgoingMessage;

/** Brings text messages to phones over the SIP adapter. */
@ApplicationScoped
public class SipCourier implements Courier {
    /** RFC 3261 §20.17. */
    private static final DateTimeFormatter SIP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    @Inject
    private Adapters adapters;

    @Override
    public void deliver(String parcel, Target phone, TextMessage message, boolean late) {
        adapters.sip()
                .message(new OutgoingMessage(
                        new MessageKey(parcel),
                        phone.uri(),
                        Hops.of(phone),
                        phone.route(),
                        new Identity(message.sender(), "", message.senderName()),
                        message.recipient(),
                        message.contentType(),
                        message.body(),
                        late ? Map.of("Date", SIP_DATE.format(message.sentAt())) : Map.of()));
    }

    @Override
    public void answer(String key, int status) {
        adapters.sip().settle(new MessageKey(key), status);
    }
}
