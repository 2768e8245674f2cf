package org.carillonpbx.sip.testphone;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Some four thousand five hundred INVITEs, each wrong in one place: every part of a good one in turn, replaced by or filled
 * with every kind of nonsense. In the spirit of the PROTOS project's suite, whose cases are its own.
 */
public final class Malformations {

    private static final int[] LENGTHS = {1, 17, 257, 4_097, 15_000};

    /** What is repeated; one char an octet. */
    private static final List<String> SEEDS = List.of(
            "a",
            " ",
            "\t",
            "%",
            "%s",
            "%n",
            "%00",
            "\0",
            "\177",
            "\377",
            "\300\257",
            "<",
            ">",
            "\"",
            "\\",
            ",",
            ";",
            ":",
            "@",
            "=",
            "/",
            "?",
            "&",
            "[",
            "sip:",
            "\r\n ");

    private static final List<String> NUMBERS = List.of(
            "-1", "0", "00000000001", "2147483648", "4294967296", "99999999999999999999", "1e9", "0x7f", "1 1", "+1");

    private static final String HEAD = """
            INVITE sip:1002@127.0.0.1 SIP/2.0
            Via: SIP/2.0/UDP 127.0.0.1:PORT;branch=z9hG4bKID;rport
            Max-Forwards: 70
            From: "Mallory" <sip:mallory@127.0.0.1:5060>;tag=ID
            To: "Bob" <sip:1002@127.0.0.1>
            Call-ID: ID@127.0.0.1
            CSeq: 1 INVITE
            Contact: <sip:mallory@127.0.0.1:5060;transport=udp>;expires=60;q=0.5
            Expires: 60
            Content-Type: application/sdp
            Content-Length: 0

            """;

    /** Each stands once in the message; what is between the bars is replaced. */
    private static final List<String> PLACES = List.of(
            "|INVITE| sip:1002",
            "INVITE| |sip:1002",
            "|sip|:1002@127.0.0.1 SIP",
            "sip:|1002|@127.0.0.1 SIP",
            "1002@|127.0.0.1| SIP/2.0\nVia",
            "SIP/|2.0|\nVia",
            "|Via|: ",
            "Via|: |SIP",
            "Via: |SIP/2.0/UDP| 127",
            "UDP |127.0.0.1|:PORT",
            "branch=|z9hG4bKID|;",
            ";|rport|\n",
            "Max-Forwards: |70|",
            "|From|: ",
            "From: |\"Mallory\"| <",
            "<|sip:mallory@127.0.0.1:5060|>;tag",
            "mallory@127.0.0.1:|5060|>;tag",
            ">;|tag|=ID\nTo",
            ";tag=|ID|\nTo",
            "To: |\"Bob\"| <",
            "<|sip:1002@127.0.0.1|>\nCall",
            "Call-ID: |ID@127.0.0.1|",
            "CSeq: |1| INVITE",
            "CSeq: 1 |INVITE|",
            "|CSeq|: ",
            "Contact: |<|sip",
            ";transport=|udp|>",
            ";expires=|60|;q",
            ";q=|0.5|",
            "\nExpires: |60|",
            "Content-Type: |application|/sdp",
            "application/|sdp|",
            "Content-Length: |0|");

    private Malformations() {}

    /** Each with its own ids; {@code port} is where answers shall come to. */
    public static Stream<byte[]> all(int port) {
        List<byte[]> all = new ArrayList<>();
        for (String place : PLACES) {
            for (String nonsense : nonsenses()) {
                all.add(message(place, nonsense, port, all.size()));
            }
        }
        return all.stream();
    }

    private static List<String> nonsenses() {
        List<String> all = new ArrayList<>(NUMBERS);
        all.add("");
        for (String seed : SEEDS) {
            for (int length : LENGTHS) {
                all.add(seed.repeat(Math.max(1, length / seed.length())));
            }
        }
        return all;
    }

    private static byte[] message(String place, String nonsense, int port, int number) {
        String[] parts = place.split("\\|", -1);
        String found = parts[0] + parts[1] + parts[2];
        if (!HEAD.contains(found)) {
            throw new IllegalStateException("no such place: " + place);
        }
        return HEAD.replace(found, parts[0] + nonsense + parts[2])
                .replace("\n", "\r\n")
                .replace("\r\r", "\r")
                .replace("PORT", Integer.toString(port))
                .replace("ID", "m" + number)
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}
