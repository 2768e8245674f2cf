package org.carillonpbx.batch.control;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a step is. It is kept with the step's checkpoint as text, which any version of this program can read.
 *
 * @param total 0 while unknown
 */
record Progress(long done, long total, String note) {

    static final Progress NONE = new Progress(0, 0, "");

    private static final Pattern TEXT = Pattern.compile("(\\d{1,18})/(\\d{1,18}) ?(.*)", Pattern.DOTALL);

    String text() {
        return done + "/" + total + " " + note;
    }

    /** What {@link #text} wrote, or {@link #NONE} from anything else. */
    static Progress parse(Object kept) {
        Matcher matcher = TEXT.matcher(kept instanceof String text ? text : "");
        return matcher.matches()
                ? new Progress(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)), matcher.group(3))
                : NONE;
    }
}
