package org.carillonpbx.sound.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.sound.boundary.KeptSound;
import org.carillonpbx.sound.boundary.Music;
import org.carillonpbx.sound.boundary.SoundWorkshop;

/** A workshop for which whatever begins with "RIFF" is sound. */
final class Workshop implements SoundWorkshop, Supplier<SoundWorkshop> {
    final List<Music> played = new ArrayList<>();

    @Override
    public KeptSound keep(Path upload, Path folder, Duration longest) {
        try {
            byte[] bytes = Files.readAllBytes(upload);
            if (bytes.length < 4 || bytes[0] != 'R') {
                throw new Problem(Problem.Kind.INVALID, "That is no sound.");
            }
            String sum = String.format("%064x", java.util.Arrays.hashCode(bytes));
            Files.createDirectories(folder);
            Path kept = Files.write(folder.resolve(sum + ".wav"), bytes);
            return new KeptSound(kept, sum, 16_000, Duration.ofSeconds(1));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void play(List<Music> classes) {
        played.addAll(classes);
    }

    @Override
    public SoundWorkshop get() {
        return this;
    }
}
