package org.carillonpbx.bench;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a party of a loaded call says: speech that was encoded beforehand, so that the load costs no more than sending it.
 *
 * @param units timestamp units of a packet
 */
record Voice(int payloadType, String rtpmap, int units, List<byte[]> packets) {

    /** One of {@code pcmu pcma g722 opus opus-full}. */
    static Voice of(String name, Path directory) throws IOException {
        List<byte[]> packets = new ArrayList<>();
        try (InputStream file = Files.newInputStream(directory.resolve(name + ".frames"));
                DataInputStream in = new DataInputStream(file)) {
            while (in.available() > 0) {
                packets.add(in.readNBytes(in.readUnsignedShort()));
            }
        }
        return switch (name) {
            case "pcmu" -> new Voice(0, "PCMU/8000", 160, packets);
            case "pcma" -> new Voice(8, "PCMA/8000", 160, packets);
            case "g722" -> new Voice(9, "G722/8000", 160, packets);
            default -> new Voice(107, "opus/48000/2", 960, packets);
        };
    }

    String sdp(int port) {
        return "v=0\r\no=load 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio " + port
                + " RTP/AVP " + payloadType + "\r\na=rtpmap:" + payloadType + " " + rtpmap
                + "\r\na=ptime:20\r\na=sendrecv\r\n";
    }
}
