package org.carillonpbx.web.socket;

import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.carillonpbx.flow.boundary.FarEnd;
import org.carillonpbx.flow.boundary.FlowSettings;
import org.carillonpbx.flow.boundary.WebSocketFlows;

/** One connection: its frames go in, text and binary alike (RFC 7118 §5.2), and its messages come out. */
@ServerEndpoint(value = "/sip", subprotocols = "sip", configurator = SipHandshake.class)
public class SipSocket {
    @Inject
    private WebSocketFlows flows;

    @Inject
    private SipSockets sockets;

    private Optional<SipConnected> connected = Optional.empty();

    @OnOpen
    public void open(Session session, EndpointConfig config) {
        session.setMaxTextMessageBufferSize(FlowSettings.MOST_BYTES);
        session.setMaxBinaryMessageBufferSize(FlowSettings.MOST_BYTES);
        FarEnd far = (FarEnd) config.getUserProperties().get(SipHandshake.FAR_END);
        Outbox outbox = new Outbox(session);
        connected = flows.open(far, outbox).map(flow -> new SipConnected(session, outbox, flow));
        if (connected.isPresent()) {
            sockets.add(connected.get());
        } else {
            outbox.end(CloseReason.CloseCodes.TRY_AGAIN_LATER);
        }
    }

    @OnMessage(maxMessageSize = FlowSettings.MOST_BYTES)
    public void text(String message) {
        binary(message.getBytes(StandardCharsets.UTF_8));
    }

    @OnMessage(maxMessageSize = FlowSettings.MOST_BYTES)
    public void binary(byte[] message) {
        connected.ifPresent(c -> c.received(message));
    }

    @OnMessage
    public void pong(PongMessage pong) {
        ByteBuffer stamp = pong.getApplicationData();
        connected.ifPresent(c -> c.answered(stamp));
    }

    @OnClose
    public void close() {
        connected.ifPresent(c -> {
            sockets.remove(c);
            c.closed();
        });
    }

    /** A connection that broke, or a frame that was too large: its end follows. */
    @OnError
    public void fault(Throwable cause) {
        // nothing to do, and nothing worth a line in the log: whoever sends it may send many
    }
}
