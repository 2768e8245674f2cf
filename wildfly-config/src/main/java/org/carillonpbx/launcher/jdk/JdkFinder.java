package org.carillonpbx.launcher.jdk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks where Java is usually installed, without starting any of them: each one says in its {@code release} file what it is. */
public final class JdkFinder {

    private static final Pattern VERSION = Pattern.compile("(?m)^JAVA_VERSION=\"(?:1\\.)?(\\d+)[^\"]*\"");

    private final List<Path> candidates;

    JdkFinder(List<Path> candidates) {
        this.candidates = List.copyOf(candidates);
    }

    /** The one that CARILLON_JAVA_HOME names; without it the usual places: JAVA_HOME, this process's own, the distribution's and sdkman's. */
    public static JdkFinder ofThisMachine() {
        return of(System.getenv());
    }

    static JdkFinder of(Map<String, String> environment) {
        String wanted = environment.getOrDefault("CARILLON_JAVA_HOME", "");
        return wanted.isEmpty() ? new JdkFinder(usualPlaces(environment)) : new JdkFinder(List.of(Path.of(wanted)));
    }

    private static List<Path> usualPlaces(Map<String, String> environment) {
        List<Path> places = new ArrayList<>();
        Optional.ofNullable(environment.get("JAVA_HOME")).map(Path::of).ifPresent(places::add);
        places.add(Path.of(System.getProperty("java.home")));
        places.addAll(children(Path.of("/usr/lib/jvm")));
        places.addAll(children(Path.of("/opt/java")));
        places.addAll(children(Path.of(System.getProperty("user.home"), ".sdkman/candidates/java")));
        return places;
    }

    public List<Jdk> all() {
        return candidates.stream()
                .map(JdkFinder::look)
                .flatMap(Optional::stream)
                .distinct()
                .collect(Collectors.toUnmodifiableList());
    }

    /** The newest long-term release, or else the newest that will do. */
    public Optional<Jdk> best() {
        return all().stream()
                .filter(Jdk::supported)
                .max(Comparator.comparing(Jdk::longTerm).thenComparing(Jdk::feature));
    }

    private static Optional<Jdk> look(Path home) {
        try {
            Path real = home.toRealPath();
            Path release = real.resolve("release");
            if (!Files.isExecutable(real.resolve("bin/java")) || !Files.isReadable(release)) {
                return Optional.empty();
            }
            Matcher version = VERSION.matcher(Files.readString(release));
            return version.find()
                    ? Optional.of(new Jdk(
                            real, Integer.parseInt(version.group(1)), Files.isExecutable(real.resolve("bin/javac"))))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static List<Path> children(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(directory)) {
            return children.sorted().collect(Collectors.toUnmodifiableList());
        } catch (IOException e) {
            return List.of();
        }
    }
}
