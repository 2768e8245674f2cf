package org.carillonpbx.sip.ra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.awaitility.Awaitility;
import org.carillonpbx.sip.DialogEvent;
import org.carillonpbx.sip.DialogKey;
import org.carillonpbx.sip.Ending;
import org.carillonpbx.sip.Identity;
import org.carillonpbx.sip.OutgoingCall;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.SipConnection;
import org.carillonpbx.sip.Transport;
import org.carillonpbx.sip.testphone.Message;
import org.carillonpbx.sip.testphone.TestPhone;
import org.junit.jupiter.api.Test;

/** What ends by itself, 64 × T1 after the far side fell silent: one test, for they can all wait at once. */
class TimeOutTest {

    private static OutgoingCall call(String key, TestPhone phone) {
        return new OutgoingCall(
                new DialogKey(key),
                phone.contact(),
                Optional.of(new Peer(Transport.UDP, "127.0.0.1", phone.port())),
                List.of(),
                new Identity("1001", "", ""),
                "1002",
                Optional.empty(),
                Map.of());
    }

    @Test
    void silentPeersAreGivenUp() {
        try (TestExchange exchange = TestExchange.running();
                TestPhone caller = TestPhone.udp("1001", exchange.port);
                TestPhone impatient = TestPhone.udp("1001", exchange.port);
                TestPhone absent = TestPhone.udp("1002", exchange.port);
                TestPhone stubborn = TestPhone.udp("1003", exchange.port)) {
            SipConnection connection = exchange.connection();
            // One who calls and never acknowledges
            caller.send(caller.invite("1002", "v=0\r\n"));
            connection.answer(
                    exchange.listener.await(DialogEvent.IncomingCall.class).dialog(), "v=0\r\n");
            // One who demands to acknowledge our ringing and does not
            impatient.send(impatient.invite("1002", "v=0\r\n").with("Require", "100rel"));
            connection.ring(
                    exchange.listener
                            .await(DialogEvent.IncomingCall.class, 2)
                            .get(1)
                            .dialog(),
                    180,
                    Optional.empty());
            // One who never says anything
            connection.invite(call("absent", absent));
            absent.awaitRequest("INVITE");
            absent.awaitRequest("INVITE"); // sent again
            // One who rings on whatever we say
            connection.invite(call("stubborn", stubborn));
            Message invite = stubborn.awaitRequest("INVITE");
            stubborn.send(stubborn.response(invite, 180, "Ringing", "t"));
            exchange.listener.await(DialogEvent.Progressed.class);
            connection.hangUp(new DialogKey("stubborn"), new Ending(487, OptionalInt.empty(), ""));
            Message cancel = stubborn.awaitRequest("CANCEL");
            stubborn.send(stubborn.response(cancel, 200, "OK", "t"));

            assertThat(exchange.listener.await(DialogEvent.Ended.class, 2))
                    .extracting(DialogEvent.Ended::status)
                    .containsExactlyInAnyOrder(408, 504);
            caller.awaitRequest("BYE");
            impatient.awaitResponse(504, "INVITE");
            DialogEvent.Rejected rejected = exchange.listener.await(DialogEvent.Rejected.class);
            assertThat(rejected.dialog().value()).isEqualTo("absent");
            assertThat(rejected.status()).isEqualTo(408);
            Awaitility.await()
                    .atMost(java.time.Duration.ofSeconds(45))
                    .until(() -> connection.figures().dialogs() == 0);
            assertThat(exchange.listener.all(DialogEvent.Rejected.class)).hasSize(1);
        }
    }
}
