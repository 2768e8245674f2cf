package org.carillonpbx.sound.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.sound.boundary.Music;
import org.carillonpbx.sound.boundary.MusicClass;

/** How many classes and tracks there may be, and what is played of them. */
@ApplicationScoped
public class MusicRules {
    private static final int MOST_CLASSES = 50;
    private static final int MOST_TRACKS = 100;

    private Catalogue catalogue;

    /** For the container's proxy. */
    protected MusicRules() {}

    @Inject
    public MusicRules(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    public void roomForClass(String name, List<MusicClass> all) {
        if (all.size() >= MOST_CLASSES
                && all.stream().noneMatch(music -> music.name().equals(name))) {
            throw new Problem(Problem.Kind.CONFLICT, "There are " + MOST_CLASSES + " music classes; that is the most.");
        }
    }

    public void roomForTrack(MusicClass music) {
        if (music.tracks().size() >= MOST_TRACKS) {
            throw new Problem(
                    Problem.Kind.CONFLICT, "The music class has " + MOST_TRACKS + " tracks; that is the most.");
        }
    }

    /** What a track is called: its file's name without the ending. */
    public String title(String fileName) {
        String plain = SoundNames.plain(fileName);
        int dot = plain.lastIndexOf('.');
        String title = dot > 0 ? plain.substring(0, dot) : plain;
        return title.isBlank() ? "Track" : title;
    }

    public List<Music> played(MusicTable table) {
        return catalogue.music(table.classes(), table.tracks());
    }
}
