package org.carillonpbx.gateway.siprec;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import org.carillonpbx.call.siprec.Snapshot;

/**
 * What a recorder is told in words (RFC 7865), always the whole of it. Names stay the same for a recording's whole life and
 * through several sessions, and recordings of one call are one group. Pure.
 */
final class MetadataDocument {
    static final String TYPE = "application/rs-metadata+xml";
    static final String DISPOSITION = "recording-session";

    private final Snapshot what;
    private final String host;
    private final StringBuilder out = new StringBuilder(2_000);

    private MetadataDocument(Snapshot what, String host) {
        this.what = what;
        this.host = host;
    }

    /**
     * The document of a moment.
     *
     * @param host of the parties' addresses of record
     */
    static String of(Snapshot what, String host) {
        return new MetadataDocument(what, host).written();
    }

    private String written() {
        line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        line("<recording xmlns=\"urn:ietf:params:xml:ns:recording:1\">");
        line("<datamode>complete</datamode>");
        line("<group group_id=\"" + group() + "\"><associate-time>" + time(what.since()) + "</associate-time></group>");
        line("<session session_id=\"" + session() + "\"><group-ref>" + group() + "</group-ref><start-time>"
                + time(what.since()) + "</start-time>" + ended("stop-time") + "</session>");
        participant(what.one());
        participant(what.other());
        stream(0);
        stream(1);
        line("<sessionrecordingassoc session_id=\"" + session() + "\">" + began() + left()
                + "</sessionrecordingassoc>");
        membership(what.one());
        membership(what.other());
        sound(what.one(), 0, 1);
        sound(what.other(), 1, 0);
        line("</recording>");
        return out.toString();
    }

    private void participant(Snapshot.Side side) {
        line("<participant participant_id=\"" + id(side) + "\"><nameID aor=\"" + aor(side) + "\">"
                + (side.party().name().isEmpty()
                        ? ""
                        : "<name>" + escaped(side.party().name()) + "</name>")
                + "</nameID></participant>");
    }

    private void stream(int number) {
        line("<stream stream_id=\"" + streamId(number) + "\" session_id=\"" + session() + "\"><label>"
                + TwoStreams.label(number) + "</label></stream>");
    }

    private void membership(Snapshot.Side side) {
        line("<participantsessionassoc participant_id=\"" + id(side) + "\" session_id=\"" + session() + "\">" + began()
                + ended("disassociate-time") + "</participantsessionassoc>");
    }

    /** Whoever holds sends its stream and gets none. */
    private void sound(Snapshot.Side side, int sends, int gets) {
        line("<participantstreamassoc participant_id=\"" + id(side) + "\"><send>" + streamId(sends) + "</send>"
                + (side.held() ? "" : "<recv>" + streamId(gets) + "</recv>") + "</participantstreamassoc>");
    }

    private String began() {
        return "<associate-time>" + time(what.since()) + "</associate-time>";
    }

    private String ended(String element) {
        return what.over()
                .map(at -> "<" + element + ">" + time(at) + "</" + element + ">")
                .orElse("");
    }

    /** While it is paused, the session is not associated with its recording. */
    private String left() {
        return what.paused()
                .or(what::over)
                .map(at -> "<disassociate-time>" + time(at) + "</disassociate-time>")
                .orElse("");
    }

    private String group() {
        return base64(named("group " + what.call()));
    }

    private String session() {
        return base64(named("session " + what.recording()));
    }

    private String streamId(int number) {
        return base64(named("stream " + number + " of " + what.recording()));
    }

    private static String id(Snapshot.Side side) {
        return base64(named("participant " + side.leg()));
    }

    private String aor(Snapshot.Side side) {
        String number = side.party().number();
        return "sip:" + (number.isEmpty() ? "anonymous" : escaped(number)) + "@" + escaped(host);
    }

    private static UUID named(String what) {
        return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(UUID id) {
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array());
    }

    private static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    /** As XML 1.0 can bear it: what it cannot is left out. */
    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints()
                .filter(one -> one >= 0x20 && one != 0xFFFE && one != 0xFFFF && (one < 0xD800 || one > 0xDFFF))
                .forEach(one -> {
                    switch (one) {
                        case '<' -> safe.append("&lt;");
                        case '>' -> safe.append("&gt;");
                        case '&' -> safe.append("&amp;");
                        case '"' -> safe.append("&quot;");
                        case '\'' -> safe.append("&apos;");
                        default -> safe.appendCodePoint(one);
                    }
                });
        return safe.toString();
    }

    private void line(String text) {
        out.append(text).append("\r\n");
    }
}
