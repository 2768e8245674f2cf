package org.carillonpbx.recording.control;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.carillonpbx.media.sealed.Form;
import org.carillonpbx.recording.boundary.RecorderAccount;

/**
 * How recordings are made, from the system properties {@code carillon.recording.*}.
 *
 * @param stereo a side each, or both mixed into one
 * @param directory where they lie
 * @param recorders elsewhere, SIP URIs, the preferred one first
 * @param toneEvery the time from one tone to the next where parties are told again and again
 * @param leastFree megabytes that have to be free there for another one to begin
 */
public record RecordingSettings(
        Form form, boolean stereo, Path directory, long leastFree, List<String> recorders, Duration toneEvery) {
    private static final int LEAST_FREE = 512;
    private static final int TONE_SECONDS = 15;
    private static final int MOST_TONE_SECONDS = 3_600;
    private static final Pattern ACCOUNT = Pattern.compile("[^\"\\\\\\p{Cntrl}:]{1,128}");
    private static final Pattern RECORDER =
            Pattern.compile("sips?:([^@\\s<>,;]+@)?(\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9.-]+)(:[0-9]{1,5})?(;[^\\s<>,]*)?");

    public RecordingSettings {
        recorders = List.copyOf(recorders);
    }

    public static RecordingSettings fromSystem() {
        String data = System.getProperty("carillon.data.dir", "data");
        return new RecordingSettings(
                form(System.getProperty("carillon.recording.format", "wav")),
                stereo(System.getProperty("carillon.recording.channels", "stereo")),
                Path.of(System.getProperty("carillon.recording.dir", data + "/recordings")),
                leastFree(Integer.getInteger("carillon.recording.free.megabytes", LEAST_FREE)),
                recorders(System.getProperty("carillon.recording.siprec", "")),
                toneEvery(Integer.getInteger("carillon.recording.tone.seconds", TONE_SECONDS)));
    }

    private static Form form(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "wav" -> Form.SAMPLES;
            case "opus" -> Form.OGG_OPUS;
            default ->
                throw new IllegalArgumentException(
                        "carillon.recording.format is '" + text + "', but has to be wav or opus");
        };
    }

    private static boolean stereo(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "stereo" -> true;
            case "mono" -> false;
            default ->
                throw new IllegalArgumentException(
                        "carillon.recording.channels is '" + text + "', but has to be stereo or mono");
        };
    }

    static List<String> recorders(String text) {
        List<String> recorders = Stream.of(text.split(",", -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
        recorders.stream()
                .filter(one -> !RECORDER.matcher(one).matches())
                .findFirst()
                .ifPresent(wrong -> {
                    throw new IllegalArgumentException("carillon.recording.siprec names '" + wrong
                            + "', but a recorder is a SIP URI such as sip:srs@192.0.2.9:5060;transport=tcp");
                });
        return recorders;
    }

    /** What to prove who we are with to recorders that ask; empty where no user is set. */
    static Optional<RecorderAccount> account() {
        return account(
                System.getProperty("carillon.recording.siprec.user", ""),
                System.getProperty("carillon.recording.siprec.password", ""));
    }

    static Optional<RecorderAccount> account(String user, String password) {
        if (user.isEmpty()) {
            return Optional.empty();
        }
        if (!ACCOUNT.matcher(user).matches() || password.isEmpty()) {
            throw new IllegalArgumentException(
                    "carillon.recording.siprec.user is '" + user
                            + "': it has no colon, quote or backslash, and carillon.recording.siprec.password is set beside it");
        }
        return Optional.of(new RecorderAccount(user, password));
    }

    private static Duration toneEvery(int seconds) {
        if (seconds < 1 || seconds > MOST_TONE_SECONDS) {
            throw new IllegalArgumentException(
                    "carillon.recording.tone.seconds is " + seconds + ", but has to be 1 to " + MOST_TONE_SECONDS);
        }
        return Duration.ofSeconds(seconds);
    }

    private static long leastFree(int megabytes) {
        if (megabytes < 0) {
            throw new IllegalArgumentException("carillon.recording.free.megabytes is below 0");
        }
        return megabytes;
    }
}
