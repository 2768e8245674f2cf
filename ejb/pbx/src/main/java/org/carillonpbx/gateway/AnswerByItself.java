package org.carillonpbx.gateway;

import java.util.HashMap;
import java.util.Map;

/**
 * How phones are asked to answer without anybody's hand. There is a standard (RFC 5373) that few follow, and what their makers
 * thought of before; a phone passes over what it does not know, so that all get all of it.
 */
final class AnswerByItself {
    private static final Map<String, String> HEADERS = Map.of(
            "Answer-Mode", "Auto",
            "Call-Info", "<sip:page@localhost>;answer-after=0",
            "Alert-Info", "<http://localhost>;info=alert-autoanswer;delay=0",
            "P-Auto-Answer", "normal");

    private AnswerByItself() {}

    /** These, and what asks for it. */
    static Map<String, String> added(Map<String, String> headers) {
        Map<String, String> more = new HashMap<>(headers);
        more.putAll(HEADERS);
        return more;
    }
}
