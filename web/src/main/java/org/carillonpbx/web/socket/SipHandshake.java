package org.carillonpbx.web.socket;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;

/** Hands the far end over from the door to the connection. */
public final class SipHandshake extends ServerEndpointConfig.Configurator {
    static final String FAR_END = "org.carillonpbx.far";

    @Override
    public void modifyHandshake(ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
        config.getUserProperties()
                .put(FAR_END, CDI.current().select(Arrival.class).get().far());
    }
}
