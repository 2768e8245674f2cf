package org.carillonpbx.media.sdp;

import java.net.InetAddress;

/** Our end of a session: the address we announce, our RTP port (RTCP's is one above), and the session's number. */
public record LocalSide(InetAddress address, int port, long sessionId) {}
