package org.carillonpbx.web.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.carillonpbx.recording.boundary.Playback;
import org.carillonpbx.recording.boundary.RecordingEntry;

/** A recording's sound as an answer: all of it, or the part that a player asks for. */
final class RecordingSound {
    static final String WAV = "audio/wav";
    static final String OGG = "audio/ogg";

    private RecordingSound() {}

    /** Closes what is played when it is through. */
    static Response answer(Playback playback, String asked) {
        long size = playback.size();
        ByteRange range = ByteRange.of(asked, size);
        if (range.beyond()) {
            playback.close();
            return Response.status(Response.Status.REQUESTED_RANGE_NOT_SATISFIABLE)
                    .header("Content-Range", "bytes */" + size)
                    .build();
        }
        StreamingOutput sound = out -> {
            try (playback) {
                playback.write(range.first(), range.end(), out);
            }
        };
        RecordingEntry entry = playback.entry();
        boolean wav = entry.form().equals("WAV");
        Response.ResponseBuilder answer = Response.status(range.part() ? 206 : 200)
                .entity(sound)
                .type(wav ? WAV : OGG)
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.CONTENT_LENGTH, range.end() - range.first())
                .header(HttpHeaders.ETAG, "\"" + entry.sha256() + "\"")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"recording-" + entry.id().replaceAll("[^A-Za-z0-9-]", "_")
                                + (wav ? ".wav\"" : ".ogg\""));
        return range.part()
                ? answer.header("Content-Range", "bytes " + range.first() + "-" + (range.end() - 1) + "/" + size)
                        .build()
                : answer.build();
    }
}
