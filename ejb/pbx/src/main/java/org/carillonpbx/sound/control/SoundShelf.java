package org.carillonpbx.sound.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.sound.boundary.KeptSound;
import org.carillonpbx.sound.boundary.SoundWorkshop;

/** The files: takes them in within their bounds, and sweeps away what nobody needs. Thread-safe. */
@ApplicationScoped
public class SoundShelf {
    private static final Duration YOUNG = Duration.ofHours(1);

    private SoundSettings settings;
    private Supplier<SoundWorkshop> workshop;

    /** For the container's proxy. */
    protected SoundShelf() {}

    @Inject
    public SoundShelf(@Any Instance<SoundWorkshop> workshop) {
        this(SoundSettings.fromSystem(), workshop::get);
    }

    SoundShelf(SoundSettings settings, Supplier<SoundWorkshop> workshop) {
        this.settings = settings;
        this.workshop = workshop;
    }

    SoundSettings settings() {
        return settings;
    }

    /** The most that an upload may have, in bytes. */
    public long mostBytes() {
        return settings.mostBytes();
    }

    /** Where a sound lies. */
    public Path kept(String sha256) {
        return settings.kept(sha256);
    }

    public Path shipped() {
        return settings.shipped();
    }

    /** Writes somebody's file down as it comes, and no further than it may go; {@link #drop} it in the end. */
    public Path receive(InputStream content) {
        Path file = settings.folder().resolve("incoming").resolve(UUID.randomUUID() + ".upload");
        try {
            Files.createDirectories(file.getParent());
            long left = settings.mostBytes() + 1;
            try (OutputStream out = Files.newOutputStream(file)) {
                byte[] buffer = new byte[65_536];
                for (int got = content.read(buffer); got >= 0 && left > 0; got = content.read(buffer)) {
                    out.write(buffer, 0, (int) Math.min(got, left));
                    left -= got;
                }
            }
            if (left <= 0) {
                drop(file);
                throw new Problem(
                        Problem.Kind.INVALID,
                        "The file is larger than " + settings.mostBytes() / (1 << 20)
                                + " MB (carillon.sounds.megabytes).");
            }
            return file;
        } catch (IOException broken) {
            drop(file);
            throw new UncheckedIOException(broken);
        }
    }

    /** A file that is not there yet, to be dropped in the end; what nobody drops is swept away. */
    public Path newFile() {
        return settings.folder().resolve("incoming").resolve(UUID.randomUUID() + ".dictated");
    }

    /** The longest that a sound may be. */
    public Duration longest() {
        return settings.longest();
    }

    /** The language that prompts are said in. */
    public String language() {
        return settings.language();
    }

    /** Writes the sound of a received file anew and keeps it. */
    public KeptSound keep(Path received) {
        return workshop.get().keep(received, settings.kept(), settings.longest());
    }

    public void drop(Path received) {
        try {
            Files.deleteIfExists(received);
        } catch (IOException busy) {
            SoundMessages.LOG.notSwept(busy.getMessage());
        }
    }

    /** Deletes what is on the shelf and in nobody's list; what has come just now may be so soon. */
    void sweep(Set<String> used) {
        int swept = 0;
        for (Path file : old()) {
            String name = file.getFileName().toString();
            if (!name.endsWith(".wav") || !used.contains(name.substring(0, name.length() - 4))) {
                drop(file);
                swept++;
            }
        }
        if (swept > 0) {
            SoundMessages.LOG.swept(swept);
        }
    }

    private List<Path> old() {
        FileTime bound = FileTime.from(Instant.now().minus(YOUNG));
        return Stream.of(settings.kept(), settings.folder().resolve("incoming"))
                .filter(Files::isDirectory)
                .flatMap(SoundShelf::in)
                .filter(file -> modified(file).compareTo(bound) < 0)
                .toList();
    }

    private static Stream<Path> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException broken) {
            SoundMessages.LOG.notSwept(broken.getMessage());
            return Stream.empty();
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.from(Instant.now());
        }
    }
}
