package org.carillonpbx.sip.ra;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.carillonpbx.sip.DialogKey;
import org.carillonpbx.sip.Ending;
import org.carillonpbx.sip.Identity;
import org.carillonpbx.sip.OutgoingCall;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.Transport;
import org.carillonpbx.sip.testphone.Draft;
import org.carillonpbx.sip.testphone.Message;
import org.carillonpbx.sip.testphone.TestPhone;

/** What tests of dialogs say again and again. */
final class Calls {

    static final String OFFER = "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=offer\r\nt=0 0\r\n";
    static final String ANSWER = "v=0\r\no=- 2 2 IN IP4 127.0.0.1\r\ns=answer\r\nt=0 0\r\n";
    static final String OTHER = "v=0\r\no=- 3 3 IN IP4 127.0.0.1\r\ns=other\r\nt=0 0\r\n";
    static final DialogKey KEY = new DialogKey("out-1");
    static final Ending CLEARING = new Ending(200, OptionalInt.of(16), "");

    private Calls() {}

    /** A call of ours to a phone over UDP. */
    static OutgoingCall to(TestPhone phone) {
        return new OutgoingCall(
                KEY,
                phone.contact(),
                Optional.of(new Peer(Transport.UDP, "127.0.0.1", phone.port())),
                List.of(),
                new Identity("1001", "", ""),
                "1002",
                Optional.of(OFFER),
                Map.of());
    }

    /** Ringing that wants to be acknowledged. */
    static Draft reliable(TestPhone phone, Message invite, int status, String tag, int number) {
        return phone.response(invite, status, "Ringing", tag)
                .with("Allow", "INVITE, ACK, CANCEL, BYE, PRACK, UPDATE")
                .with("Require", "100rel")
                .with("RSeq", Integer.toString(number));
    }

    /** Acknowledges ringing of the server's. */
    static Draft prack(TestPhone phone, Draft invite, Message ringing, int number) {
        return phone.inDialog("PRACK", invite, ringing, number)
                .with("RAck", ringing.header("RSeq") + " " + ringing.header("CSeq"));
    }
}
