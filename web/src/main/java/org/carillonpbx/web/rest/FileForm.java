package org.carillonpbx.web.rest;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.problem.boundary.Violation;
import org.carillonpbx.sound.boundary.Upload;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The parts of a form with a file in it (RFC 7578). */
final class FileForm {
    private static final int LONGEST_TEXT = 4_096;

    private final List<EntityPart> parts;

    /** For the description. */
    @Schema(name = "SoundUpload")
    record Document(
            @Schema(description = "WAV, MP3 or Opus in Ogg", type = SchemaType.STRING, format = "binary")
            String file,

            @Schema(description = "what is said in it; left out, it stays as it was")
            String words) {}

    FileForm(List<EntityPart> parts) {
        this.parts = List.copyOf(parts);
    }

    Upload file() {
        EntityPart part = parts.stream()
                .filter(one -> "file".equals(one.getName()))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        Problem.Kind.INVALID,
                        "The form has no part called file.",
                        List.of(new Violation("file", "is missing"))));
        return new Upload(part.getFileName().orElse("sound"), part.getContent());
    }

    /** A part that is text; empty where it is not there. */
    String text(String name) {
        return parts.stream()
                .filter(one -> name.equals(one.getName()))
                .findFirst()
                .map(FileForm::read)
                .orElse("");
    }

    private static String read(EntityPart part) {
        try (InputStream in = part.getContent()) {
            return new String(in.readNBytes(LONGEST_TEXT), StandardCharsets.UTF_8).strip();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
