package org.carillonpbx.sip.outflow;

import gov.nist.javax.sip.message.SIPMessage;
import java.util.ListIterator;
import javax.sip.header.RequireHeader;
import javax.sip.header.SupportedHeader;

/** Option tags (RFC 3261 §19.2) that messages bear. */
public final class OptionTags {

    /** Ringing that is acknowledged (RFC 3262). */
    public static final String RELIABLE = "100rel";

    /** Session timers (RFC 4028). */
    public static final String TIMER = "timer";

    /** Where a phone is behind proxies (RFC 3327). */
    public static final String PATH = "path";

    /** Phones that are reached over the connection they made (RFC 5626). */
    public static final String OUTBOUND = "outbound";

    /** Lists that are watched at once (RFC 4662). */
    public static final String EVENT_LIST = "eventlist";

    /** An early dialog's end is told (RFC 6228). */
    static final String EARLY_END = "199";

    /** URIs that reach one device from anywhere (RFC 5627). */
    public static final String GRUU = "gruu";

    private OptionTags() {}

    public static boolean required(SIPMessage message, String tag) {
        ListIterator<?> headers = message.getHeaders(RequireHeader.NAME);
        while (headers.hasNext()) {
            if (headers.next() instanceof RequireHeader require && tag.equalsIgnoreCase(require.getOptionTag())) {
                return true;
            }
        }
        return false;
    }

    /** Who requires something supports it, whether or not it says that too. */
    public static boolean supported(SIPMessage message, String tag) {
        ListIterator<?> headers = message.getHeaders(SupportedHeader.NAME);
        while (headers.hasNext()) {
            if (headers.next() instanceof SupportedHeader supported && tag.equalsIgnoreCase(supported.getOptionTag())) {
                return true;
            }
        }
        return required(message, tag);
    }
}
