package org.carillonpbx.sound.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.carillonpbx.call.Utterance;
import org.carillonpbx.sound.control.Catalogue;

/** How the PBX says something, from memory: which recordings, in which order. */
@ApplicationScoped
public class Phrasebook {
    private Catalogue catalogue;

    /** For the container's proxy. */
    protected Phrasebook() {}

    @Inject
    public Phrasebook(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The files to play; tones and pauses have none. */
    public List<Path> files(Utterance what) {
        return catalogue.files(what);
    }
}
