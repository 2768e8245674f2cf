package org.carillonpbx.launcher.jdk;

import java.nio.file.Path;

/** A Java installation; a JRE runs the server, only one with a compiler builds it. */
public record Jdk(Path home, int feature, boolean compiler) {

    public Path java() {
        return home.resolve("bin/java");
    }

    /** Long-term releases come every two years: 17, 21, 25. */
    public boolean longTerm() {
        return feature >= 17 && (feature - 17) % 4 == 0;
    }

    public boolean supported() {
        return feature >= 17;
    }
}
