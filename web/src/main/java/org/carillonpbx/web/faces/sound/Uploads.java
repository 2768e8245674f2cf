package org.carillonpbx.web.faces.sound;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.problem.boundary.Violation;
import org.carillonpbx.sound.boundary.Upload;
import org.carillonpbx.web.faces.text.Notices;

/** What a browser sent in a form's file field. */
final class Uploads {
    private Uploads() {}

    /** Does something with the file; what stands in the way is said at the form's field {@code file}. */
    static void attempt(Notices notices, Part sent, String form, Consumer<Upload> work) {
        Optional<Part> file = Optional.ofNullable(sent).filter(part -> part.getSize() > 0);
        if (file.isEmpty()) {
            notices.problem(
                    new Problem(
                            Problem.Kind.INVALID,
                            "No file was chosen.",
                            List.of(new Violation("file", "No file was chosen."))),
                    form);
            return;
        }
        try (InputStream content = file.get().getInputStream()) {
            work.accept(new Upload(
                    Optional.ofNullable(file.get().getSubmittedFileName()).orElse("sound"), content));
        } catch (Problem problem) {
            notices.problem(problem, form);
        } catch (IOException broken) {
            notices.problem(new Problem(Problem.Kind.MALFORMED, "The file did not arrive."), form);
        }
    }
}
