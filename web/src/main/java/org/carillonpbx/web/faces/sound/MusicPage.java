package org.carillonpbx.web.faces.sound;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.List;
import java.util.Optional;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.sound.boundary.MusicClass;
import org.carillonpbx.sound.boundary.MusicClasses;
import org.carillonpbx.web.faces.text.Notices;
import org.carillonpbx.web.faces.text.Words;

/** The classes of music on hold, their tracks, and the forms that add some. */
@Named
@RequestScoped
public class MusicPage {
    private static final String USUAL = "default";

    private MusicClasses music;
    private Notices notices;
    private Words words;
    private Optional<List<MusicClass>> all = Optional.empty();
    private String chosen = USUAL;
    private String name = "";
    private boolean random;
    private Part file;

    @Inject
    void use(MusicClasses music, Notices notices, Words words) {
        this.music = music;
        this.notices = notices;
        this.words = words;
    }

    public List<MusicClass> getClasses() {
        if (all.isEmpty()) {
            all = Optional.of(music.all());
        }
        return all.get();
    }

    public List<String> getNames() {
        return getClasses().stream().map(MusicClass::name).toList();
    }

    /** What stands beside a class's name. */
    public String about(MusicClass one) {
        if (one.tracks().isEmpty()) {
            return words.say(USUAL.equals(one.name()) ? "music.shipped" : "music.silent");
        }
        long seconds = one.tracks().stream().mapToLong(MusicClass.Track::millis).sum() / 1000;
        return words.say(
                one.random() ? "music.random" : "music.inOrder", one.tracks().size(), words.duration(seconds));
    }

    public boolean removable(MusicClass one) {
        return !USUAL.equals(one.name()) || !one.tracks().isEmpty();
    }

    public void add() {
        Uploads.attempt(notices, file, "track", upload -> {
            music.add(chosen, upload);
            notices.done("music.added", chosen);
        });
        all = Optional.empty();
    }

    public void make() {
        attempt("class", () -> {
            music.put(name.strip(), random);
            notices.done("music.made", name.strip());
            name = "";
            random = false;
        });
    }

    public void turn(MusicClass one) {
        attempt("class", () -> music.put(one.name(), !one.random()));
    }

    public void remove(MusicClass one) {
        attempt("class", () -> {
            music.remove(one.name());
            notices.done("music.removed", one.name());
        });
    }

    public void removeTrack(MusicClass one, long track) {
        attempt("class", () -> {
            MusicClass left = music.removeTrack(one.name(), track);
            notices.done("music.trackRemoved", left.name());
        });
    }

    private void attempt(String form, Runnable work) {
        try {
            work.run();
        } catch (Problem problem) {
            notices.problem(problem, form);
        }
        all = Optional.empty();
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name;
    }

    public boolean isRandom() {
        return random;
    }

    public void setRandom(boolean random) {
        this.random = random;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
