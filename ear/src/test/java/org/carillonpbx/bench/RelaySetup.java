package org.carillonpbx.bench;

import java.io.IOException;

/** How a relay is told to carry a call. */
interface RelaySetup extends AutoCloseable {

    /** Sets up one call and connects both ends of the circuit to the relay's ports. */
    void establish(Circuit circuit) throws IOException;

    /** Ends every call. */
    @Override
    void close() throws IOException;

    /** The port of the first m=audio line of an SDP. */
    static int audioPort(String sdp) {
        int at = sdp.indexOf("m=audio ");
        if (at < 0) {
            throw new IllegalStateException("no audio in: " + sdp);
        }
        return Integer.parseInt(sdp.substring(at + 8, sdp.indexOf(' ', at + 8)));
    }

    static String sdp(int port) {
        return "v=0\r\no=load 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio " + port
                + " RTP/AVP 0\r\na=rtpmap:0 PCMU/8000\r\na=ptime:20\r\na=sendrecv\r\n";
    }
}
