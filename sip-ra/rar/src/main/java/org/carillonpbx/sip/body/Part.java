package org.carillonpbx.sip.body;

import java.util.Locale;

/**
 * One body, with what its headers say of it.
 *
 * @param type as {@code application/sdp}, lower case, empty where it has none
 * @param parameters what follows the type, such as {@code boundary=x}
 * @param disposition as {@code session} (RFC 3261 §20.11), lower case, empty where it has none
 * @param optional whether it may be ignored by who does not understand it
 */
public record Part(String type, String parameters, String disposition, boolean optional, String content) {

    private static final String SDP = "application/sdp";
    private static final String LOCATION = "application/pidf+xml"; // RFC 6442

    /** Reads one from the values of its Content-Type and Content-Disposition headers. */
    public static Part of(String contentType, String contentDisposition, String content) {
        return new Part(
                head(contentType),
                tail(contentType),
                head(contentDisposition),
                "optional".equalsIgnoreCase(parameter(tail(contentDisposition), "handling")),
                content);
    }

    /** A description of the session itself, and not of something beside it. */
    boolean describesSession() {
        return type.equals(SDP) && (disposition.isEmpty() || disposition.equals("session"));
    }

    /**
     * Whether it can be left out without asking its sender: it says so, only another body refers to it (RFC 5621 §5.2), or
     * it tells where the caller is, for want of which no emergency call is refused.
     */
    boolean dispensable() {
        return optional || disposition.equals("by-reference") || type.equals(LOCATION);
    }

    boolean multipart() {
        return type.startsWith("multipart/");
    }

    /** Its parts are one thing said in several ways: understanding one of them is enough (RFC 2046 §5.1.4). */
    boolean alternative() {
        return type.equals("multipart/alternative");
    }

    String boundary() {
        return parameter(parameters, "boundary");
    }

    private static String head(String header) {
        int end = header.indexOf(';');
        return (end < 0 ? header : header.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    private static String tail(String header) {
        int end = header.indexOf(';');
        return end < 0 ? "" : header.substring(end + 1);
    }

    /** A parameter's value without its quotes; empty where there is none. A semicolon within quotes is not looked for. */
    private static String parameter(String parameters, String name) {
        for (String parameter : parameters.split(";", -1)) {
            int equals = parameter.indexOf('=');
            if (equals > 0 && parameter.substring(0, equals).strip().equalsIgnoreCase(name)) {
                String value = parameter.substring(equals + 1).strip();
                boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
                return quoted ? value.substring(1, value.length() - 1) : value;
            }
        }
        return "";
    }
}
