package org.carillonpbx.sound.control;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where sounds lie and how large they may be.
 *
 * @param mostBytes of an upload
 * @param longest of a sound
 * @param language that prompts are said in
 */
record SoundSettings(Path folder, long mostBytes, Duration longest, String language) {
    private static final int MEGABYTES = 50;
    private static final int MINUTES = 20;
    private static final long MEGABYTE = 1 << 20;

    static SoundSettings fromSystem() {
        String data = System.getProperty("carillon.data.dir", System.getProperty("jboss.server.data.dir", "."));
        String language = System.getProperty("carillon.prompts.language", "en").strip();
        if (!language.matches("[a-z]{2,8}(-[a-z0-9]{1,8})*")) {
            throw new IllegalArgumentException(
                    "carillon.prompts.language is '" + language + "', but has to be a language such as en");
        }
        return new SoundSettings(
                Path.of(data, "sounds"),
                within("carillon.sounds.megabytes", MEGABYTES, 60) * MEGABYTE,
                Duration.ofMinutes(within("carillon.sounds.minutes", MINUTES, 120)),
                language);
    }

    private static int within(String name, int usual, int most) {
        int value = Integer.getInteger(name, usual);
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(name + " is " + value + "; it is from 1 to " + most);
        }
        return value;
    }

    Path kept() {
        return folder.resolve("kept");
    }

    Path kept(String sha256) {
        return kept().resolve(sha256 + ".wav");
    }

    Path shipped() {
        return folder.resolve("shipped");
    }
}
