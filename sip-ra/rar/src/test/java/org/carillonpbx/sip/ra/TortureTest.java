package org.carillonpbx.sip.ra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carillonpbx.sip.Refused;
import org.carillonpbx.sip.RegisterReply;
import org.carillonpbx.sip.testphone.Message;
import org.carillonpbx.sip.testphone.TestPhone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * RFC 4475's messages, and what becomes of each: a status, or 0 for dropped. Some that the RFC lets an element mend are
 * mended by our parser: lwsstart, trws, escruri, baddate, regbadct, badaspec and baddn are read as they were meant.
 */
class TortureTest {

    /** A Via header with what is folded; its first line in group 1. */
    private static final Pattern FIRST_VIA =
            Pattern.compile("(?im)^((?:via|v)[ \\t]*:[^\\r\\n]*)(?:\\r\\n[ \\t][^\\r\\n]*)*");

    private static TestExchange exchange;

    @BeforeAll
    static void start() {
        exchange = TestExchange.running();
        exchange.listener.admission = request -> new Refused(404, "Not Found");
        exchange.listener.registrar = request -> new RegisterReply.Registered(List.of());
    }

    @AfterAll
    static void stop() {
        exchange.close();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/torture/expected.csv", numLinesToSkip = 1)
    void messageIsAnsweredOrDropped(String name, int expected) throws IOException {
        try (TestPhone phone = TestPhone.udp("1001", exchange.port)) {
            phone.send(reachable(read(name)));
            phone.send(phone.request("OPTIONS", "after-" + name)); // read after it: whatever it gets comes first
            Message answer = phone.awaitAny();
            boolean dropped = answer.header("To").contains("after-" + name);
            assertThat(dropped ? 0 : answer.status()).isEqualTo(expected);
        }
    }

    private static byte[] read(String name) throws IOException {
        try (InputStream in = TortureTest.class.getResourceAsStream("/torture/" + name + ".dat")) {
            return in.readAllBytes();
        }
    }

    /** The one change: the first Via asks for a response to the port that the message came from (RFC 3581). */
    private static byte[] reachable(byte[] message) {
        String text = new String(message, StandardCharsets.ISO_8859_1);
        Matcher via = FIRST_VIA.matcher(text);
        if (!via.find()) {
            return message;
        }
        int branch = text.indexOf("branch", via.start());
        int at = branch < 0 || branch > via.end() ? via.end(1) : branch;
        String inserted = at == branch ? "rport;" : ";rport";
        return (text.substring(0, at) + inserted + text.substring(at)).getBytes(StandardCharsets.ISO_8859_1);
    }
}
