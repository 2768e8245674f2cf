package org.carillonpbx.sip.testphone;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A message that is being written. Content-Length is added at the end. */
public final class Draft {

    private String startLine;
    private final List<String[]> headers = new ArrayList<>();
    private String body = "";

    Draft(String startLine) {
        this.startLine = startLine;
    }

    public Draft startLine(String line) {
        startLine = line;
        return this;
    }

    /** Adds a header. */
    public Draft with(String name, String value) {
        headers.add(new String[] {name, value});
        return this;
    }

    /** Puts a header in another's place. */
    public Draft set(String name, String value) {
        for (String[] header : headers) {
            if (header[0].equals(name)) {
                header[1] = value;
                return this;
            }
        }
        return with(name, value);
    }

    public Draft without(String name) {
        headers.removeIf(header -> header[0].equals(name));
        return this;
    }

    public Draft sdp(String sdp) {
        return body("application/sdp", sdp);
    }

    public Draft body(String type, String text) {
        if (!text.isEmpty()) {
            set("Content-Type", type);
        }
        body = text;
        return this;
    }

    public String header(String name) {
        for (String[] header : headers) {
            if (header[0].equals(name)) {
                return header[1];
            }
        }
        return "";
    }

    public String requestUri() {
        return startLine.split(" ", -1)[1];
    }

    public String text() {
        StringBuilder text = new StringBuilder(startLine).append("\r\n");
        for (String[] header : headers) {
            text.append(header[0]).append(": ").append(header[1]).append("\r\n");
        }
        return text.append("Content-Length: ")
                .append(body.getBytes(StandardCharsets.UTF_8).length)
                .append("\r\n\r\n")
                .append(body)
                .toString();
    }
}
