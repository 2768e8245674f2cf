package org.carillonpbx.media.sdp;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/** Writes our descriptions. The version in o= counts up when anything else has changed (RFC 3264 §8). */
final class SdpWriter {
    private LocalSide local;
    private String lastBody = "";
    private int version;

    SdpWriter(LocalSide local) {
        this.local = local;
    }

    /** From now on another address of ours is announced. */
    void announce(InetAddress address) {
        local = new LocalSide(address, local.port(), local.sessionId());
    }

    InetAddress announced() {
        return local.address();
    }

    String write(List<Slot> slots) {
        StringBuilder body = new StringBuilder(400);
        slots.forEach(slot -> section(body, slot));
        String text = body.toString();
        if (!text.equals(lastBody)) {
            version++;
            lastBody = text;
        }
        String host = network() + local.address().getHostAddress();
        return "v=0\r\no=carillon " + local.sessionId() + ' ' + version + " IN " + host + "\r\ns=-\r\nc=IN " + host
                + "\r\nt=0 0\r\n" + text;
    }

    private String network() {
        return local.address() instanceof Inet6Address ? "IP6 " : "IP4 ";
    }

    private void section(StringBuilder out, Slot slot) {
        out.append("m=").append(slot.kind()).append(' ').append(slot.open() ? local.port() : 0);
        out.append(' ').append(slot.protocol());
        if (!slot.open()) {
            slot.rejected().forEach(format -> out.append(' ').append(format));
            out.append("\r\n");
            return;
        }
        slot.formats().forEach(format -> out.append(' ').append(format.payloadType()));
        out.append("\r\n");
        slot.formats().forEach(format -> format(out, format));
        out.append("a=ptime:").append(slot.ptime()).append("\r\n");
        if (slot.rtcpMux()) {
            out.append("a=rtcp-mux\r\n");
        }
        out.append("a=").append(slot.direction().attribute()).append("\r\n");
    }

    private static void format(StringBuilder out, Format format) {
        out.append("a=rtpmap:").append(format.payloadType()).append(' ').append(format.encoding());
        out.append('/').append(format.clockRate());
        if (format.channels() > 1) {
            out.append('/').append(format.channels());
        }
        out.append("\r\n");
        String parameters = format.parameters().text();
        if (!parameters.isEmpty()) {
            out.append("a=fmtp:")
                    .append(format.payloadType())
                    .append(' ')
                    .append(parameters)
                    .append("\r\n");
        }
    }
}
