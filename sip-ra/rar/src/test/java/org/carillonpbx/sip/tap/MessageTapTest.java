package org.carillonpbx.sip.tap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.parser.StringMsgParser;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.Traced;
import org.carillonpbx.sip.Transport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class MessageTapTest {
    private static final String RINGING = String.join(
            "\r\n",
            "SIP/2.0 180 Ringing",
            "Via: SIP/2.0/UDP 192.0.2.5:5060;branch=z9hG4bKone",
            "From: <sip:1001@carillon.test>;tag=a",
            "To: <sip:1002@carillon.test>;tag=b",
            "Call-ID: call@192.0.2.5",
            "CSeq: 1 INVITE",
            "Content-Length: 0",
            "",
            "");
    private static final Peer PHONE = new Peer(Transport.UDP, "192.0.2.5", 5060);

    private final Queue<Traced> told = new ConcurrentLinkedQueue<>();
    private final MessageTap tap = new MessageTap(TraceMode.ON);

    @BeforeEach
    void start() {
        tap.start(told::addAll, (peer, bound, port) -> bound);
    }

    @AfterEach
    void stop() {
        tap.close();
    }

    @Test
    void whatGoesOutIsToldAsItWasWritten() throws ParseException {
        tap.written(RINGING.replace("Ringing", "Ringing, as on the wire").getBytes(UTF_8));

        assertThat(copied(RINGING)).contains("Ringing, as on the wire");
    }

    @Test
    void aDatagramOfAnotherTransactionIsNotTakenForTheMessage() throws ParseException {
        tap.written(RINGING.replace("z9hG4bKone", "z9hG4bKother").getBytes(UTF_8));

        assertThat(copied(RINGING)).contains("branch=z9hG4bKone");
    }

    @Test
    void aDatagramOfAnotherResponseIsNotTakenForTheMessage() throws ParseException {
        tap.written(RINGING.replace("180 Ringing", "183 Session Progress").getBytes(UTF_8));

        assertThat(copied(RINGING)).startsWith("SIP/2.0 180 Ringing");
    }

    @Test
    void aDatagramIsTakenOnce() throws ParseException {
        tap.written(RINGING.replace("Ringing", "Ringing, as on the wire").getBytes(UTF_8));
        copied(RINGING);
        told.clear();

        assertThat(copied(RINGING)).startsWith("SIP/2.0 180 Ringing\r\n");
    }

    private String copied(String text) throws ParseException {
        SIPMessage message = new StringMsgParser().parseSIPMessage(text.getBytes(UTF_8), true, false, null);
        tap.copy(Instant.EPOCH, message, false, "192.0.2.1", 5060, PHONE);
        await().until(() -> !told.isEmpty());
        return List.copyOf(told).stream()
                .map(Traced.Message.class::cast)
                .map(Traced.Message::text)
                .findFirst()
                .orElseThrow();
    }
}
