package org.carillonpbx.sip.stack;

import gov.nist.javax.sip.message.SIPMessage;
import java.net.InetAddress;
import java.time.Instant;
import java.util.Locale;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.Transport;
import org.carillonpbx.sip.tap.MessageTap;

/** Where the stack logs each message that it reads or sends: on to the tap. */
final class TapLog extends NoMessageLog {

    private final MessageTap tap;

    TapLog(MessageTap tap) {
        this.tap = tap;
    }

    @Override
    public void logMessage(SIPMessage message, String from, String to, boolean sender, long time) {
        try {
            if (!message.isNullRequest()) {
                copy(message, sender ? from : to, sender ? to : from, sender, time);
            }
        } catch (RuntimeException e) {
            SipFaults.commandFaulted(e); // a message is worth more than its copy
        }
    }

    private void copy(SIPMessage message, String local, String far, boolean sent, long time) {
        InetAddress source = message.getPeerPacketSourceAddress();
        Transport transport = transport(message);
        Peer remote = !sent && source != null
                ? new Peer(transport, source.getHostAddress(), message.getPeerPacketSourcePort())
                : new Peer(transport, host(far), port(far));
        tap.copy(at(time), message, !sent, host(local), port(local), remote);
    }

    /** The clock's microseconds where they belong to the stack's millisecond: a request stands before its response. */
    private static Instant at(long millis) {
        Instant now = Instant.now();
        return now.toEpochMilli() == millis ? now : Instant.ofEpochMilli(millis);
    }

    private static Transport transport(SIPMessage message) {
        try {
            return Transport.valueOf(message.getTopmostVia().getTransport().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return Transport.UDP; // a response goes where its request came from, whatever its Via claims
        }
    }

    private static String host(String hostAndPort) {
        String host = hostAndPort.substring(0, hostAndPort.lastIndexOf(':'));
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static int port(String hostAndPort) {
        return Integer.parseInt(hostAndPort.substring(hostAndPort.lastIndexOf(':') + 1));
    }
}
