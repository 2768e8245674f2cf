package org.carillonpbx.web.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.carillonpbx.sound.boundary.SoundContent;

/** A sound to listen to or to take away. */
final class SoundAnswer {
    private SoundAnswer() {}

    static Response of(SoundContent sound) {
        return Response.ok(sound.file().toFile(), sound.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + sound.fileName() + "\"")
                .build();
    }
}
