package org.carillonpbx.sound.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import org.carillonpbx.audit.boundary.Actor;
import org.carillonpbx.sound.control.SoundShelf;

/** What is dictated by phone on its way to a prompt. Thread-safe; files are worked on in {@link #take} and {@link #keep}. */
@ApplicationScoped
public class Dictations {
    private SoundShelf shelf;
    private Prompts prompts;

    /** For the container's proxy. */
    protected Dictations() {}

    @Inject
    public Dictations(SoundShelf shelf, Prompts prompts) {
        this.shelf = shelf;
        this.prompts = prompts;
    }

    /** Where another dictation can be written down; swept up after an hour, whatever becomes of it. */
    public Path newFile() {
        return shelf.newFile();
    }

    /** The longest that one may be. */
    public Duration longest() {
        return shelf.longest();
    }

    /** Takes a sound onto the shelf; swept away by and by where nothing is made of it. */
    public KeptSound take(byte[] wav) {
        Path received = shelf.receive(new ByteArrayInputStream(wav));
        try {
            return shelf.keep(received);
        } finally {
            shelf.drop(received);
        }
    }

    /** Makes it a prompt of the language that is set, on behalf of an extension. */
    public void keep(String prompt, KeptSound sound, String extension) {
        new Actor("extension " + extension, "")
                .run(() -> prompts.replaceSpoken(shelf.language(), prompt, "dictated by " + extension + ".wav", sound));
    }

    public void drop(Path file) {
        shelf.drop(file);
    }
}
