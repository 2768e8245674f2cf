package org.carillonpbx.sip.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.carillonpbx.sip.AccessPicture;
import org.carillonpbx.sip.Admission;
import org.carillonpbx.sip.Challenge;
import org.carillonpbx.sip.Challenged;
import org.carillonpbx.sip.DialogEvent;
import org.carillonpbx.sip.FloodLimits;
import org.carillonpbx.sip.InviteRequest;
import org.carillonpbx.sip.MessageEvent;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.RegisterReply;
import org.carillonpbx.sip.RegisterRequest;
import org.carillonpbx.sip.SipListener;
import org.carillonpbx.sip.event.NotifyOutcome;
import org.carillonpbx.sip.event.PublishReply;
import org.carillonpbx.sip.event.PublishRequest;
import org.carillonpbx.sip.event.SubscribeReply;
import org.carillonpbx.sip.event.SubscribeRequest;
import org.carillonpbx.sip.inflow.FrontDoor;
import org.carillonpbx.sip.inflow.Gruus;
import org.carillonpbx.sip.outflow.Messages;
import org.carillonpbx.sip.outflow.Probes;
import org.carillonpbx.sip.outflow.Tools;
import org.carillonpbx.sip.ra.UsualSettings;
import org.carillonpbx.sip.stack.Parsing;
import org.carillonpbx.sip.stack.SipNode;
import org.carillonpbx.sip.testphone.TortureMessage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;

/** One datagram, or one message of a WebSocket or a connection: parsed, screened and answered. */
@Tag("fuzz")
class MessageFuzzTest {

    /** What an answer may be longer than its request by: two challenges, our name and what we can do. */
    private static final int LONGER_AT_MOST = 1_200;

    private static final SipNode NODE = new SipNode(UsualSettings.get());
    private static final Tools TOOLS = Tools.of(NODE);
    private static final FrontDoor DOOR =
            new FrontDoor(NODE, TOOLS, new Probes(TOOLS), new Messages(TOOLS), new Gruus());

    static {
        NODE.audience().seat(new Stranger());
        FloodLimits none = new FloodLimits(100_000, 1_000_000, 1_000_000);
        NODE.perimeter().access(new AccessPicture(Map.of(), List.of(), Set.of("911"), none));
    }

    static Stream<byte[]> known() {
        return Stream.of(
                        "3.1.1.1-wsinv",
                        "3.1.1.2-intmeth",
                        "3.1.1.4-escnull",
                        "3.1.1.7-longreq",
                        "3.1.1.10-transports",
                        "3.1.1.11-mpart01",
                        "3.1.1.12-unreason",
                        "3.1.2.1-badinv01",
                        "3.1.2.13-regbadct",
                        "3.3.7-regaut01",
                        "3.3.12-cparam01",
                        "3.3.14-regescrt",
                        "3.4.1-inv2543")
                .map(name -> TortureMessage.named(name).bytes());
    }

    @MethodSource("known")
    @DictionaryFile(resourcePath = "/org/carillonpbx/sip/fuzz/sip.dict")
    @FuzzTest(maxDuration = "10m")
    void messageIsAnsweredOrDroppedAndNeverFaults(byte[] bytes) throws Exception {
        Optional<SIPMessage> parsed = Parsing.of(bytes);
        if (parsed.isEmpty() || !(parsed.get() instanceof SIPRequest request)) {
            return;
        }
        for (String transport : List.of("UDP", "WS")) {
            LoneChannel channel =
                    new LoneChannel(InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 1}), transport);
            request.setMessageChannel(channel);
            request.setPeerPacketSourceAddress(channel.getPeerPacketSourceAddress());
            request.setPeerPacketSourcePort(5060);
            DOOR.processRequest(request, channel);
            channel.sent.forEach(answer -> sane((SIPResponse) answer, bytes.length));
        }
    }

    private static void sane(SIPResponse answer, int requested) {
        String text = answer.encode();
        assertThat(answer.getStatusCode()).as(text).isNotEqualTo(500);
        assertThat(text.getBytes(StandardCharsets.UTF_8).length).isLessThan(3 * requested + LONGER_AT_MOST);
    }

    /** Challenges everybody who brings no credentials and takes everybody who does. */
    private static final class Stranger implements SipListener {
        private static final Challenged CHALLENGE =
                new Challenged(List.of(new Challenge("carillon", "nonce", "SHA-256", false)));

        @Override
        public RegisterReply onRegister(RegisterRequest request) {
            return request.credentials().isEmpty() ? CHALLENGE : new RegisterReply.Registered(bound(request));
        }

        private static List<RegisterReply.Bound> bound(RegisterRequest request) {
            return request.bindings().stream()
                    .map(binding -> new RegisterReply.Bound(binding.uri(), 60))
                    .toList();
        }

        @Override
        public Admission onInvite(InviteRequest request) {
            return request.credentials().isEmpty()
                    ? CHALLENGE
                    : new org.carillonpbx.sip.Refused(404, request.called(), OptionalInt.empty());
        }

        @Override
        public Admission onMessage(InviteRequest request) {
            return onInvite(request);
        }

        @Override
        public Admission onRefer(InviteRequest request) {
            return onInvite(request);
        }

        @Override
        public void onMessageEvent(MessageEvent event) {}

        @Override
        public SubscribeReply onSubscribe(SubscribeRequest request) {
            return new SubscribeReply.Turned(CHALLENGE);
        }

        @Override
        public PublishReply onPublish(PublishRequest request) {
            return new PublishReply.Turned(CHALLENGE);
        }

        @Override
        public void onNotified(NotifyOutcome outcome) {}

        @Override
        public void onFlowLost(Peer flow) {}

        @Override
        public void onDialogEvent(DialogEvent event) {}
    }
}
