package org.carillonpbx.sip.ra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.carillonpbx.sip.Admission;
import org.carillonpbx.sip.RegisterReply;
import org.carillonpbx.sip.testphone.Message;
import org.carillonpbx.sip.testphone.TestPhone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class TortureTest {

    private static TestExchange exchange;

    @BeforeAll
    static void start() {
        exchange = TestExchange.running();
        exchange.listener.admission = request -> new org.carillonpbx.sip.Refused(404, "Not Found");
        exchange.listener.registrar = request -> new RegisterReply.Registered(java.util.List.of());
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
            System.out.println("TORTURE " + name + " " + (dropped ? 0 : answer.status()) + " expected " + expected);
            assertThat(dropped ? 0 : answer.status()).isEqualTo(expected);
        }
    }

    private static byte[] read(String name) throws IOException {
        try (InputStream in = TortureTest.class.getResourceAsStream("/torture/" + name + ".dat")) {
            return in.readAllBytes();
        }
    }

    /** The one change: where the first Via has a branch it asks for a response to the port that the message came from. */
    private static byte[] reachable(byte[] message) {
        String text = new String(message, StandardCharsets.ISO_8859_1);
        return text.replaceFirst("branch", "rport;branch").getBytes(StandardCharsets.ISO_8859_1);
    }
}
