package org.carillonpbx.launcher.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds in the server's console why it failed: the innermost cause of the first error, and not the avalanche after it. */
public final class FailureReason {

    private static final int LONGEST = 300;
    private static final String CAUSE = "Caused by: ";

    private FailureReason() {}

    public static String in(Path console) {
        try {
            // Bytes that are no UTF-8 must not hide the reason.
            String text = new String(Files.readAllBytes(console), StandardCharsets.UTF_8);
            return of(text.lines().collect(Collectors.toUnmodifiableList()))
                    .orElse("see " + console.resolveSibling("server.log"));
        } catch (IOException e) {
            return "see " + console.getParent();
        }
    }

    static Optional<String> of(List<String> lines) {
        String reason = "";
        boolean inFirst = false;
        for (String line : lines) {
            boolean complaint = line.contains(" ERROR [") || line.contains(" FATAL [") || line.startsWith("Error");
            if (complaint && inFirst) {
                break;
            }
            if (complaint) {
                inFirst = true;
                reason = line.replaceFirst("^.*? (ERROR|FATAL) +\\[[^]]*] (\\([^)]*\\) )?", "");
            } else if (line.strip().startsWith(CAUSE)) {
                reason = line.strip().substring(CAUSE.length());
            }
        }
        return reason.isBlank() ? Optional.empty() : Optional.of(shortened(reason));
    }

    private static String shortened(String line) {
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
