package org.carillonpbx.launcher.doctor;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carillonpbx.launcher.jdk.Jdk;
import org.carillonpbx.launcher.jdk.JdkFinder;

/** The software Carillon stands on. */
final class SoftwareChecks {

    private SoftwareChecks() {}

    static Finding java() {
        JdkFinder finder = JdkFinder.ofThisMachine();
        List<Jdk> all = finder.all();
        Optional<Jdk> best = finder.best();
        boolean compiler = all.stream().anyMatch(jdk -> jdk.supported() && jdk.compiler());
        String seen = all.stream()
                .map(jdk -> Integer.toString(jdk.feature()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", ", "found Java ", ""));
        if (best.isEmpty() || !compiler) {
            return Finding.bad(
                    "Java", seen + ", no compiler of release 17 or newer", "apt-get install openjdk-17-jdk-headless");
        }
        return Finding.good(
                "Java",
                seen + "; runs on " + best.get().feature() + " in " + best.get().home());
    }

    static Finding locale() {
        Charset charset = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
        return charset.equals(StandardCharsets.UTF_8)
                ? Finding.good("Locale", "file names are UTF-8")
                : Finding.bad("Locale", "file names are " + charset, "export LC_ALL=C.UTF-8");
    }
}
