package org.carillonpbx.sip.perimeter;

import java.net.InetAddress;
import java.nio.ByteBuffer;

/** What counts as one source, as a number to look it up by. */
final class Sources {

    private Sources() {}

    /** An address, or an IPv6 network; on the loopback, where every program is a party of its own, with its port. */
    static long sender(InetAddress address, int port) {
        return address.isLoopbackAddress() ? flow(address, port) : number(address, true);
    }

    /** One socket of the far side. */
    static long flow(InetAddress address, int port) {
        return Buckets.mix(number(address, false)) + port;
    }

    private static long number(InetAddress address, boolean network) {
        byte[] bytes = address.getAddress();
        if (bytes.length == 4) {
            return ByteBuffer.wrap(bytes).getInt() & 0xffff_ffffL;
        }
        long high = ByteBuffer.wrap(bytes).getLong();
        return network ? high : Buckets.mix(high) ^ ByteBuffer.wrap(bytes, 8, 8).getLong();
    }
}
