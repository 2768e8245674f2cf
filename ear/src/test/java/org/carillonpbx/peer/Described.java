package org.carillonpbx.peer;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A SIP message that may have a session description in it, to be handed on with other words. */
record Described(String message) {
    private static final Pattern AUDIO = Pattern.compile("(?m)^m=audio (\\d+) ");
    private static final Pattern RTCP = Pattern.compile("(?m)^a=rtcp:(\\d+)");
    private static final Pattern LENGTH = Pattern.compile("(?mi)^Content-Length:.*$");

    private boolean hasSound() {
        return AUDIO.matcher(message).find();
    }

    /** Said in another way, where there is a description. */
    Described dialect(UnaryOperator<String> words) {
        return hasSound() ? with(words.apply(body())) : this;
    }

    /** With that way's ports for the author's: what is sent to them goes on to these. */
    String announce(SoundWay way) {
        Matcher audio = AUDIO.matcher(message);
        if (!audio.find()) {
            return message;
        }
        way.leadTo(Integer.parseInt(audio.group(1)));
        String named = AUDIO.matcher(body()).replaceFirst("m=audio " + way.port() + " ");
        return with(RTCP.matcher(named).replaceFirst("a=rtcp:" + (way.port() + 1)))
                .message();
    }

    private String body() {
        return message.substring(message.indexOf("\r\n\r\n") + 4);
    }

    private Described with(String body) {
        String head = message.substring(0, message.indexOf("\r\n\r\n") + 4);
        return new Described(LENGTH.matcher(head).replaceFirst("Content-Length: " + body.length()) + body);
    }
}
