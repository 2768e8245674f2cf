package org.carillonpbx.sip.perimeter;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Set;
import java.util.stream.Collectors;

/** This machine's own addresses: whoever asks from there is the adapter's watchdog, or can do as he likes anyway. */
final class Ourselves {

    private Ourselves() {}

    static Set<InetAddress> addresses() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (SocketException e) {
            return Set.of(InetAddress.getLoopbackAddress());
        }
    }
}
