package org.carillonpbx.sound.control;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.sound.boundary.KeptSound;
import org.carillonpbx.sound.boundary.MusicClass;

/** The tables {@code music_classes} and {@code music_tracks}. Within the caller's transaction. */
public final class MusicTable {
    private final Database database;

    public MusicTable(Database database) {
        this.database = database;
    }

    /** Every class, by name, with whether it is random. */
    Map<String, Boolean> classes() {
        Map<String, Boolean> classes = new LinkedHashMap<>();
        database.list(
                        "select name, random from carillon.music_classes order by name",
                        row -> Map.entry(row.text("name"), row.flag("random")))
                .forEach(entry -> classes.put(entry.getKey(), entry.getValue()));
        return classes;
    }

    public List<MusicClass> all() {
        List<TrackRow> tracks = tracks();
        return classes().entrySet().stream()
                .map(each -> new MusicClass(
                        each.getKey(),
                        each.getValue(),
                        tracks.stream()
                                .filter(track -> track.music().equals(each.getKey()))
                                .map(TrackRow::track)
                                .toList()))
                .toList();
    }

    public List<TrackRow> tracks() {
        return database.list(
                "select * from carillon.music_tracks order by id",
                row -> new TrackRow(
                        row.number("id"),
                        row.text("class"),
                        row.text("title"),
                        row.text("sha256"),
                        (int) row.number("rate"),
                        row.number("millis"),
                        row.instant("added_at"),
                        row.text("added_by")));
    }

    public Optional<TrackRow> track(String music, long id) {
        return tracks().stream()
                .filter(track -> track.id() == id && track.music().equals(music))
                .findFirst();
    }

    public void put(String name, boolean random) {
        database.change(
                "insert into carillon.music_classes (name, random, changed_at) values (?, ?, now())"
                        + " on conflict (name) do update set random = excluded.random, changed_at = now()",
                name,
                random);
    }

    public void add(String music, String title, KeptSound sound, String by) {
        database.change(
                "insert into carillon.music_tracks (class, title, sha256, rate, millis, added_at, added_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                music,
                title,
                sound.sha256(),
                sound.rate(),
                sound.length().toMillis(),
                Instant.now(),
                by);
    }

    public void removeTrack(long id) {
        database.change("delete from carillon.music_tracks where id = ?", id);
    }

    public void remove(String name) {
        database.change("delete from carillon.music_classes where name = ?", name);
    }
}
