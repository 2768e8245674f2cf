package org.carillonpbx.sound.control;

import jakarta.json.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.problem.boundary.Violation;
import org.carillonpbx.sound.boundary.SoundContent;

/** What prompts, languages and classes may be called, and what files are called towards the outside. */
public final class SoundNames {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,8}(-[a-z0-9]{1,8}){0,3}");
    private static final Pattern PROMPT = Pattern.compile("[a-z0-9](-?[a-z0-9]){0,59}");
    private static final int LONGEST_FILE_NAME = 200;

    private SoundNames() {}

    public static String language(String language) {
        return checked(LANGUAGE, language, "language", "has to be a language such as en or pt-br");
    }

    public static String prompt(String name) {
        return checked(
                PROMPT, name, "name", "has to be of lower-case letters, digits and single hyphens, 60 at the most");
    }

    public static String music(String name) {
        return checked(
                PROMPT, name, "name", "has to be of lower-case letters, digits and single hyphens, 60 at the most");
    }

    static boolean isPrompt(String name) {
        return PROMPT.matcher(name).matches();
    }

    private static String checked(Pattern pattern, String value, String field, String rule) {
        if (!pattern.matcher(value).matches()) {
            throw new Problem(
                    Problem.Kind.INVALID, "The " + field + " " + rule + ".", List.of(new Violation(field, rule)));
        }
        return value;
    }

    /** The last part of what a browser calls the file, without what does not belong in a name. */
    static String plain(String fileName) {
        String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cntrl}\"<>|:*?]", "_").strip();
        return plain.length() > LONGEST_FILE_NAME ? plain.substring(0, LONGEST_FILE_NAME) : plain;
    }

    /** A file to listen to, under a name that says what it is. */
    public static SoundContent content(Path file, String name) {
        boolean wav = file.toString().endsWith(".wav");
        return new SoundContent(file, wav ? "audio/wav" : "audio/ogg", name + (wav ? ".wav" : ".opus"));
    }

    public static String json(String fileName, String sha256) {
        return Json.createObjectBuilder()
                .add("file", fileName)
                .add("sha256", sha256)
                .build()
                .toString();
    }
}
