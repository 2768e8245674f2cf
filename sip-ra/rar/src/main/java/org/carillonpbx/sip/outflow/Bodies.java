package org.carillonpbx.sip.outflow;

import gov.nist.javax.sip.header.ContentType;
import gov.nist.javax.sip.message.SIPMessage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What messages carry. */
public final class Bodies {

    private Bodies() {}

    /** The session description, if there is one. */
    public static Optional<String> sdp(SIPMessage message) {
        byte[] content = message.getRawContent();
        return content == null || content.length == 0 || !isSdp(message)
                ? Optional.empty()
                : Optional.of(new String(content, StandardCharsets.UTF_8));
    }

    /** Whether the body is of a kind that we understand; no body is. */
    public static boolean understood(SIPMessage message) {
        byte[] content = message.getRawContent();
        return content == null || content.length == 0 || isSdp(message);
    }

    private static boolean isSdp(SIPMessage message) {
        ContentType type = message.getContentTypeHeader();
        return type != null
                && "application".equalsIgnoreCase(type.getContentType())
                && "sdp".equalsIgnoreCase(type.getContentSubType());
    }
}
