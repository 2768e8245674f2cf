package org.carillonpbx.sip.outflow;

import gov.nist.javax.sip.header.Accept;
import gov.nist.javax.sip.header.ContentType;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Locale;
import java.util.Optional;
import org.carillonpbx.sip.DialogEvent;
import org.carillonpbx.sip.Digit;

/** INFO within a dialog: digits, and what else senders of the days before RFC 6086 put into it. */
final class Infos {

    private static final int BAD_PACKAGE = 469; // RFC 6086 §4.2.2
    private static final String DIGITS = "0123456789*#ABCD";
    private static final int FIRST_NAMED = 10; // some write 10 for the star, and so on
    private static final int LONGEST_PRESS = 60_000;

    private Infos() {}

    /** What to answer. */
    static SIPResponse answer(SIPRequest info, String localTag, Tools tools) {
        byte[] body = info.getRawContent();
        if (info.getHeader("Info-Package") != null) {
            return tools.responses().to(info, BAD_PACKAGE, localTag);
        }
        if (body == null || body.length == 0 || understood(info)) {
            return tools.responses().to(info, 200, localTag);
        }
        SIPResponse refusal = tools.responses().to(info, 415, localTag);
        for (String type : new String[] {"dtmf-relay", "dtmf", "media_control+xml"}) {
            Accept accept = new Accept();
            accept.setContentType("application");
            accept.setContentSubType(type);
            refusal.addHeader(accept);
        }
        return refusal;
    }

    private static boolean understood(SIPRequest info) {
        return is(info, "dtmf-relay") || is(info, "dtmf") || is(info, "media_control+xml");
    }

    private static boolean is(SIPRequest info, String subtype) {
        ContentType type = info.getContentTypeHeader();
        return type != null
                && "application".equalsIgnoreCase(type.getContentType())
                && subtype.equalsIgnoreCase(type.getContentSubType());
    }

    /** The digit that it tells of, if it does. */
    static Optional<DialogEvent.DigitPressed> digit(SIPRequest info, CallDialog dialog) {
        byte[] body = info.getRawContent();
        if (body == null || info.getHeader("Info-Package") != null) {
            return Optional.empty();
        }
        String text = new String(body, StandardCharsets.US_ASCII);
        if (is(info, "dtmf")) {
            return digit(text.strip()).map(digit -> new DialogEvent.DigitPressed(dialog.key(), digit, 0));
        }
        if (is(info, "dtmf-relay")) {
            int millis = field(text, "duration").flatMap(Infos::number).orElse(0);
            return field(text, "signal")
                    .flatMap(Infos::digit)
                    .map(digit -> new DialogEvent.DigitPressed(dialog.key(), digit, millis));
        }
        return Optional.empty();
    }

    /** Writes a digit into an INFO of ours. */
    static void tell(SIPRequest info, Digit digit) {
        boolean relay = digit.body() == Digit.Body.DTMF_RELAY;
        String body =
                relay ? "Signal=" + digit.digit() + "\r\nDuration=" + digit.millis() + "\r\n" : "" + digit.digit();
        try {
            info.setContent(
                    body.getBytes(StandardCharsets.US_ASCII),
                    new ContentType("application", relay ? "dtmf-relay" : "dtmf"));
        } catch (ParseException e) {
            throw new IllegalArgumentException("a digit", e);
        }
    }

    private static Optional<String> field(String text, String name) {
        return text.lines()
                .map(line -> line.split("=", 2))
                .filter(parts -> parts.length == 2 && parts[0].strip().equalsIgnoreCase(name))
                .map(parts -> parts[1].strip())
                .findFirst();
    }

    private static Optional<Character> digit(String text) {
        if (text.length() == 1) {
            int place = DIGITS.indexOf(text.toUpperCase(Locale.ROOT));
            return place < 0 ? Optional.empty() : Optional.of(DIGITS.charAt(place));
        }
        return number(text)
                .filter(code -> code >= FIRST_NAMED && code < DIGITS.length())
                .map(DIGITS::charAt);
    }

    private static Optional<Integer> number(String text) {
        try {
            int number = Integer.parseInt(text);
            return number < 0 || number > LONGEST_PRESS ? Optional.empty() : Optional.of(number);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
