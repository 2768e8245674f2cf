package org.carillonpbx.sip;

import java.util.Objects;

/**
 * Who a From, To or P-Asserted-Identity names: the user part, the host and the display name, each empty where absent.
 * Text from the network: whoever shows it escapes it.
 */
public record Identity(String user, String host, String displayName) {
    public Identity {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(displayName, "displayName");
    }
}
