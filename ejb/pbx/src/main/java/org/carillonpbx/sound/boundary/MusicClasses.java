package org.carillonpbx.sound.boundary;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.carillonpbx.audit.boundary.Actor;
import org.carillonpbx.audit.boundary.AuditLog;
import org.carillonpbx.call.Voice;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.persistence.DatabaseTroubles;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.sound.control.MusicRules;
import org.carillonpbx.sound.control.MusicTable;
import org.carillonpbx.sound.control.SoundNames;
import org.carillonpbx.sound.control.SoundShelf;
import org.carillonpbx.sound.control.TrackRow;

/** The classes of music that parties on hold hear. What is changed is heard at once, without a click. */
@Stateless
@Interceptors(DatabaseTroubles.class)
public class MusicClasses {
    @Resource(lookup = "java:jboss/datasources/CarillonDS")
    private DataSource source;

    @Inject
    private AuditLog audit;

    @Inject
    private MusicRules rules;

    @Inject
    private SoundShelf shelf;

    @Inject
    @Any
    private Instance<SoundWorkshop> workshop;

    private MusicTable table() {
        return new MusicTable(new Database(source));
    }

    public List<MusicClass> all() {
        return table().all();
    }

    public MusicClass find(String name) {
        return all().stream()
                .filter(music -> music.name().equals(name))
                .findFirst()
                .orElseThrow(() -> missing(name));
    }

    /** Makes a class, or changes its order. */
    public MusicClass put(String name, boolean random) {
        SoundNames.music(name);
        rules.roomForClass(name, all());
        table().put(name, random);
        audit.record("music.class", "music class " + name, "", "{\"random\":" + random + "}");
        return played(name);
    }

    /** Adds a track at the end. */
    public MusicClass add(String name, Upload upload) {
        rules.roomForTrack(find(name));
        Path received = shelf.receive(upload.content());
        try {
            KeptSound sound = shelf.keep(received);
            table().add(
                            name,
                            rules.title(upload.fileName()),
                            sound,
                            Actor.current().name());
            audit.record(
                    "music.track-added",
                    "music class " + name,
                    "",
                    SoundNames.json(rules.title(upload.fileName()), sound.sha256()));
        } finally {
            shelf.drop(received);
        }
        return played(name);
    }

    /** The sound of a track. */
    public SoundContent sound(String name, long id) {
        TrackRow track = table().track(name, id).orElseThrow(() -> noTrack(name, id));
        return SoundNames.content(shelf.kept(track.sha256()), name + "-" + id);
    }

    public MusicClass removeTrack(String name, long id) {
        TrackRow track = table().track(name, id).orElseThrow(() -> noTrack(name, id));
        table().removeTrack(id);
        audit.record("music.track-removed", "music class " + name, SoundNames.json(track.title(), track.sha256()), "");
        return played(name);
    }

    /** Takes a class away; the usual one is emptied instead, and plays what is shipped. */
    public void remove(String name) {
        MusicClass gone = find(name);
        if (Voice.USUAL_MUSIC.equals(name)) {
            gone.tracks().forEach(track -> table().removeTrack(track.id()));
            table().put(name, false);
        } else {
            table().remove(name);
        }
        audit.record(
                "music.class-removed",
                "music class " + name,
                "{\"tracks\":" + gone.tracks().size() + "}",
                "");
        play();
    }

    private MusicClass played(String name) {
        play();
        return find(name);
    }

    private void play() {
        workshop.get().play(rules.played(table()));
    }

    private static Problem missing(String name) {
        return new Problem(Problem.Kind.NOT_FOUND, "There is no music class " + name + ".");
    }

    private static Problem noTrack(String name, long id) {
        return new Problem(Problem.Kind.NOT_FOUND, "There is no track " + id + " in the music class " + name + ".");
    }
}
