package org.carillonpbx.sip.testphone;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A SIP message as text, read without a parser: a start line, header lines, a body. */
public record Message(String startLine, List<String> headerLines, String body) {
    public Message {
        headerLines = List.copyOf(headerLines);
    }

    public static Message parse(String text) {
        int gap = text.indexOf("\r\n\r\n");
        String head = gap < 0 ? text : text.substring(0, gap);
        List<String> lines = new ArrayList<>(List.of(head.split("\r\n", -1)));
        String start = lines.remove(0);
        return new Message(start, lines, gap < 0 ? "" : text.substring(gap + 4));
    }

    public boolean isResponse() {
        return startLine.startsWith("SIP/2.0 ");
    }

    /** 0 for a request. */
    public int status() {
        return isResponse() ? Integer.parseInt(startLine.split(" ", 3)[1]) : 0;
    }

    /** Empty for a response. */
    public String method() {
        return isResponse() ? "" : startLine.substring(0, startLine.indexOf(' '));
    }

    public String requestUri() {
        return startLine.split(" ", -1)[1];
    }

    public List<String> headers(String name) {
        String prefix = name.toLowerCase(Locale.ROOT) + ":";
        return headerLines.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
                .map(line -> line.substring(prefix.length()).strip())
                .toList();
    }

    /** The first header of that name, empty where there is none. */
    public String header(String name) {
        return headers(name).stream().findFirst().orElse("");
    }

    /** The headers of that name as one list: a sender may write them either way (RFC 3261 §7.3.1). */
    public String all(String name) {
        return String.join(",", headers(name));
    }

    /** A parameter's value in a header, empty where there is none. */
    public static String parameter(String header, String name) {
        for (String part : header.split(";", -1)) {
            if (part.strip().startsWith(name + "=")) {
                return part.strip().substring(name.length() + 1);
            }
        }
        return "";
    }

    public String toTag() {
        return parameter(header("To"), "tag");
    }

    public String fromTag() {
        return parameter(header("From"), "tag");
    }

    /** The URI between the Contact's angle brackets. */
    public String contactUri() {
        String contact = header("Contact");
        return contact.substring(contact.indexOf('<') + 1, contact.indexOf('>'));
    }

    public String cseqMethod() {
        return header("CSeq").replaceAll(".* ", "");
    }
}
