package org.carillonpbx.sound.control;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.sound.boundary.KeptSound;
import org.carillonpbx.sound.boundary.PackReport;

/**
 * A zip of recordings, one a prompt, each named as the prompt is. Folders in it say nothing: no entry's path ever becomes one of
 * ours. What it unpacks to is bounded, entry by entry and altogether.
 */
public final class PromptPack {
    private static final int MOST_ENTRIES = 2_000;
    private static final int MOST_PACKS = 4;

    private final SoundShelf shelf;

    /** Takes a recording. */
    @FunctionalInterface
    public interface Taker {
        void take(String name, String fileName, KeptSound sound);
    }

    public PromptPack(SoundShelf shelf) {
        this.shelf = shelf;
    }

    public PackReport unpack(Path zip, Taker taker) {
        List<String> taken = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        long left = MOST_PACKS * shelf.mostBytes();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip), StandardCharsets.UTF_8)) {
            int entries = 0;
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (++entries > MOST_ENTRIES || left <= 0) {
                    throw tooMuch();
                }
                String file = SoundNames.plain(entry.getName());
                if (!entry.isDirectory() && !file.startsWith(".")) {
                    left -= entry(in, file, taker, taken, refused);
                }
            }
        } catch (ZipException | IllegalArgumentException damaged) {
            throw new Problem(Problem.Kind.INVALID, "The pack is not a zip file that can be read.");
        } catch (IOException broken) {
            throw new Problem(Problem.Kind.INVALID, "The pack is cut off.");
        }
        if (taken.isEmpty() && refused.isEmpty()) {
            throw new Problem(Problem.Kind.INVALID, "The pack is no zip file, or an empty one.");
        }
        return new PackReport(taken, refused);
    }

    private long entry(ZipInputStream in, String file, Taker taker, List<String> taken, List<String> refused)
            throws IOException {
        int dot = file.lastIndexOf('.');
        String name = (dot < 0 ? file : file.substring(0, dot))
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
        if (!SoundNames.isPrompt(name)) {
            refused.add(file + ": no prompt can be called that");
            return 0;
        }
        Path received = shelf.receive(in);
        try {
            long size = Files.size(received);
            taker.take(name, file, shelf.keep(received));
            taken.add(name);
            return size;
        } catch (Problem notTaken) {
            refused.add(file + ": " + notTaken.getMessage());
            return shelf.mostBytes() / 100;
        } finally {
            shelf.drop(received);
        }
    }

    private Problem tooMuch() {
        return new Problem(
                Problem.Kind.INVALID,
                "The pack holds more than " + MOST_ENTRIES + " files, or more than "
                        + MOST_PACKS * shelf.mostBytes() / (1 << 20) + " MB.");
    }
}
