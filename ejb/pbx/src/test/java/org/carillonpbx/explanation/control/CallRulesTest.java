package org.carillonpbx.explanation.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillonpbx.explanation.control.Story.ended;
import static org.carillonpbx.explanation.control.Story.talked;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.carillonpbx.explanation.boundary.Explanation;
import org.carillonpbx.explanation.boundary.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CallRulesTest {

    static Stream<Arguments> faults() {
        String hop = "sip:1002@192.0.2.9:5060";
        return Stream.of(
                arguments(ended("UNKNOWN_NUMBER", 404), Trouble.UNKNOWN_NUMBER, List.of("1002")),
                arguments(ended("UNREACHABLE", 480), Trouble.OFFLINE, List.of("1002")),
                arguments(ended("FORBIDDEN", 403), Trouble.FORBIDDEN, List.of("1002")),
                arguments(ended("NO_ANSWER", 480).ringing(), Trouble.NOT_ANSWERED, List.of("1002", "20")),
                arguments(ended("NO_ANSWER", 408).calling(), Trouble.PHONE_SILENT, List.of("1002", hop)),
                arguments(
                        ended("NO_ANSWER", 480).calling().phoneSays("480 Do Not Disturb"),
                        Trouble.PHONE_UNAVAILABLE,
                        List.of("1002")),
                arguments(ended("LOST", 503).calling().traced(), Trouble.CANNOT_CONNECT, List.of("1002", hop)),
                arguments(ended("LOOP", 482).calling(), Trouble.LOOP, List.of("1002")),
                arguments(ended("BUSY", 486).calling(), Trouble.BUSY, List.of("1002")),
                arguments(ended("BUSY", 486).calling().phoneSays("600 Busy Everywhere"), Trouble.BUSY, List.of("1002")),
                arguments(ended("DECLINED", 603).calling().phoneSays("603 Decline"), Trouble.DECLINED, List.of("1002")),
                arguments(ended("CANCELLED", 487).ringing(), Trouble.CANCELLED, List.of("1001", "20")),
                arguments(ended("CANCELLED", 487).calling(), Trouble.CANCELLED_BEFORE_RINGING, List.of("1001", "1002")),
                arguments(
                        ended("UNKNOWN_NUMBER", 404).calling().phoneSays("404 Not Found"),
                        Trouble.PHONE_DOES_NOT_KNOW,
                        List.of("1002", hop)),
                arguments(
                        ended("FORBIDDEN", 403).calling().phoneSays("403 Forbidden"),
                        Trouble.PHONE_FORBIDS,
                        List.of("1002")),
                arguments(
                        ended("FORBIDDEN", 403).calling().phoneSays("407 Proxy Authentication Required"),
                        Trouble.PHONE_WANTS_PASSWORD,
                        List.of("1002")),
                arguments(
                        ended("NO_ANSWER", 480).calling().phoneSays("302 Moved Temporarily"),
                        Trouble.REDIRECTED,
                        List.of("1002")),
                arguments(
                        ended("NO_ANSWER", 480).calling().phoneSays("483 Too Many Hops"),
                        Trouble.LOOP,
                        List.of("1002")),
                arguments(
                        ended("NO_ANSWER", 480).calling().phoneSays("420 Bad Extension"),
                        Trouble.EXTENSION_REQUIRED,
                        List.of("1002")),
                arguments(
                        ended("LOST", 503).calling().phoneSays("500 Server Internal Error"),
                        Trouble.PHONE_FAULT,
                        List.of("1002", "500")),
                arguments(
                        ended("NOT_ACCEPTABLE", 488).traced().mediaRefused(0),
                        Trouble.CALLER_CODECS,
                        List.of("1001", "iLBC, speex")),
                arguments(
                        ended("NOT_ACCEPTABLE", 488).calling().phoneSays("488 Not Acceptable Here"),
                        Trouble.CALLEE_CODECS,
                        List.of("1002", "–")),
                arguments(
                        ended("NOT_ACCEPTABLE", 488).ringing().mediaRefused(2), Trouble.ANSWER_CODECS, List.of("1002")),
                arguments(ended("MALFORMED", 400), Trouble.BAD_SDP, List.of("1001")),
                arguments(ended("CONGESTION", 503), Trouble.CONGESTION, List.of()),
                arguments(talked("MEDIA_TIMEOUT", 408, 900, 0), Trouble.NEVER_HEARD, List.of("1002")),
                arguments(talked("MEDIA_TIMEOUT", 408, 900, 400), Trouble.WENT_SILENT, List.of("1002")),
                arguments(talked("NORMAL", 200, 900, 0), Trouble.ONE_WAY, List.of("1002", "1001")),
                arguments(talked("NORMAL", 200, 0, 0), Trouble.NO_SOUND, List.of()),
                arguments(talked("NORMAL", 200, 900, 900).losing(100), Trouble.CHOPPY, List.of("1002", "10 %")),
                arguments(talked("LOST", 503, 10, 10).answerRepeated(), Trouble.NO_ACK, List.of("1001")),
                arguments(talked("LOST", 503, 900, 900), Trouble.CONNECTION_LOST, List.of("1001", "")),
                arguments(talked("ADMINISTRATOR", 480, 900, 900), Trouble.ADMINISTRATOR, List.of()),
                arguments(ended("FAULT", 500).calling(), Trouble.FAULT, List.of()),
                arguments(talked("SHUTDOWN", 503, 900, 900), Trouble.SHUTDOWN, List.of()));
    }

    @ParameterizedTest(name = "{1} {2}")
    @MethodSource("faults")
    void aFaultIsNamedForWhatItIs(Story story, Trouble trouble, List<String> arguments) {
        assertThat(CallRules.explain(story.told())).contains(new Explanation(trouble, arguments));
    }

    @Test
    void thereIsNothingToExplainInACallThatWentWell() {
        assertThat(CallRules.explain(talked("NORMAL", 200, 900, 900).told())).isEmpty();
        assertThat(CallRules.explain(talked("NORMAL", 200, 900, 900).losing(9).told()))
                .isEmpty();
    }
}
