package org.carillonpbx.sip.outflow;

import gov.nist.javax.sip.header.ContentType;
import gov.nist.javax.sip.message.SIPMessage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.sip.header.ContentDispositionHeader;
import org.carillonpbx.sip.body.Contents;
import org.carillonpbx.sip.body.Part;

/** What messages carry. */
public final class Bodies {

    private static final Contents NOTHING = new Contents(Optional.empty(), true);

    private Bodies() {}

    /** The session description, if there is one. */
    public static Optional<String> sdp(SIPMessage message) {
        return contents(message).description();
    }

    /** Whether all that the body demands to be understood is; no body is. */
    public static boolean understood(SIPMessage message) {
        return contents(message).understood();
    }

    private static Contents contents(SIPMessage message) {
        byte[] content = message.getRawContent();
        if (content == null || content.length == 0) {
            return NOTHING;
        }
        String text = new String(content, StandardCharsets.UTF_8);
        ContentType type = message.getContentTypeHeader();
        ContentDispositionHeader disposition = message.getContentDisposition();
        if (disposition == null && plain(type)) {
            return new Contents(Optional.of(text), true);
        }
        return Contents.of(
                Part.of(type == null ? "" : type.encodeBody(), disposition == null ? "" : value(disposition), text));
    }

    /** As nearly every body is. */
    private static boolean plain(ContentType type) {
        return type != null
                && "application".equalsIgnoreCase(type.getContentType())
                && "sdp".equalsIgnoreCase(type.getContentSubType());
    }

    private static String value(ContentDispositionHeader disposition) {
        String handling = disposition.getHandling();
        return disposition.getDispositionType() + (handling == null ? "" : ";handling=" + handling);
    }
}
