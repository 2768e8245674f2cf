package org.carillonpbx.launcher.doctor;

/** One thing looked at: whether it will do, what was seen, and what to do about it when it will not. */
record Finding(String subject, boolean good, String seen, String mend) {

    static Finding good(String subject, String seen) {
        return new Finding(subject, true, seen, "");
    }

    static Finding bad(String subject, String seen, String mend) {
        return new Finding(subject, false, seen, mend);
    }

    String line() {
        return String.format(
                "%-6s %-10s %s%s",
                good ? "ok" : "MEND", subject, seen, good ? "" : "\n" + " ".repeat(18) + "→ " + mend);
    }
}
