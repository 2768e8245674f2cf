package org.carillonpbx.recording.control;

import java.nio.file.Path;
import java.util.Locale;
import org.carillonpbx.media.sealed.Form;

/**
 * How recordings are made, from the system properties {@code carillon.recording.*}.
 *
 * @param stereo a side each, or both mixed into one
 * @param directory where they lie
 * @param leastFree megabytes that have to be free there for another one to begin
 */
public record RecordingSettings(Form form, boolean stereo, Path directory, long leastFree) {
    private static final int LEAST_FREE = 512;

    public static RecordingSettings fromSystem() {
        String data = System.getProperty("carillon.data.dir", "data");
        return new RecordingSettings(
                form(System.getProperty("carillon.recording.format", "wav")),
                stereo(System.getProperty("carillon.recording.channels", "stereo")),
                Path.of(System.getProperty("carillon.recording.dir", data + "/recordings")),
                leastFree(Integer.getInteger("carillon.recording.free.megabytes", LEAST_FREE)));
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

    private static long leastFree(int megabytes) {
        if (megabytes < 0) {
            throw new IllegalArgumentException("carillon.recording.free.megabytes is below 0");
        }
        return megabytes;
    }
}
