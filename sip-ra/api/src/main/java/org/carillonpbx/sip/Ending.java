package org.carillonpbx.sip;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * Why a dialog ends or an offer is turned down.
 *
 * @param status the SIP status: the response to an INVITE that was not answered yet; for BYE and CANCEL it goes into the
 *     Reason header (RFC 3326). 200 is "call completed elsewhere" for a CANCEL and "normal clearing" for a BYE
 * @param q850 the Q.850 cause for the Reason header, empty where there is none
 * @param text a short text for people
 */
public record Ending(int status, OptionalInt q850, String text) {
    public Ending {
        Objects.requireNonNull(q850, "q850");
        Objects.requireNonNull(text, "text");
    }
}
