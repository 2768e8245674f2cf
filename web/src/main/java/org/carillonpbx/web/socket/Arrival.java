package org.carillonpbx.web.socket;

import jakarta.enterprise.context.RequestScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.carillonpbx.flow.boundary.FarEnd;

/** Carries who asks for a WebSocket from the door to the endpoint's handshake, within one request. */
@RequestScoped
public class Arrival {
    private Optional<FarEnd> far = Optional.empty();

    void note(HttpServletRequest request, int port) {
        far = Optional.of(new FarEnd(plain(request.getRemoteAddr()), port, request.isSecure()));
    }

    FarEnd far() {
        return far.orElseThrow(() -> new IllegalStateException("the handshake did not come through the door"));
    }

    /** An IPv6 address without brackets and zone. */
    static String plain(String address) {
        String bare = address.startsWith("[") ? address.substring(1, address.length() - 1) : address;
        int zone = bare.indexOf('%');
        return zone < 0 ? bare : bare.substring(0, zone);
    }
}
