package org.carillonpbx.sound.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.carillonpbx.call.Utterance;
import org.carillonpbx.call.Voice;
import org.carillonpbx.sound.boundary.Music;

/** The picture that calls read: which file each prompt is, and what each music class plays. Swapped as a whole. */
@ApplicationScoped
public class Catalogue {
    private ShippedSounds shipped;
    private SoundShelf shelf;
    private volatile Map<String, Map<String, Path>> own = Map.of();

    /** For the container's proxy. */
    protected Catalogue() {}

    @Inject
    public Catalogue(ShippedSounds shipped, SoundShelf shelf) {
        this.shipped = shipped;
        this.shelf = shelf;
    }

    /** These are the prompts that are not the shipped ones. */
    public void prompts(List<PromptRow> rows) {
        Map<String, Map<String, Path>> next = new HashMap<>();
        rows.forEach(row -> next.computeIfAbsent(row.language(), language -> new HashMap<>())
                .put(row.name(), shelf.kept(row.sha256())));
        own = next;
    }

    /** The files that say this in the language that is set, in order; what there is no recording of is left out. */
    public List<Path> files(Utterance what) {
        if (what instanceof Utterance.Kept sound) {
            return List.of(shelf.kept(sound.sha256()));
        }
        String language = shelf.settings().language();
        List<Path> files = new ArrayList<>();
        for (String name : shipped.wording(language).prompts(what)) {
            file(language, name).ifPresent(files::add);
        }
        return files;
    }

    /** A prompt's file: your own in that language, or else the shipped one, or the one in English. */
    public Optional<Path> file(String language, String name) {
        return Optional.ofNullable(own.getOrDefault(language, Map.of()).get(name))
                .or(() -> shipped(language, name))
                .or(() -> shipped(ShippedSounds.SPOKEN, name));
    }

    /** What can be said in the language that is set, by name. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>(shipped.words(ShippedSounds.SPOKEN).keySet());
        names.addAll(own.getOrDefault(shelf.settings().language(), Map.of()).keySet());
        return names;
    }

    private Optional<Path> shipped(String language, String name) {
        return shipped.words(language).containsKey(name)
                ? Optional.of(shipped.prompt(shelf.shipped(), name))
                : Optional.empty();
    }

    /** What the classes play; the usual one what is shipped, while it has no track of its own. */
    public List<Music> music(Map<String, Boolean> classes, List<TrackRow> tracks) {
        List<Music> music = new ArrayList<>();
        classes.forEach((name, random) -> {
            List<Path> files = tracks.stream()
                    .filter(track -> track.music().equals(name))
                    .map(track -> shelf.kept(track.sha256()))
                    .toList();
            boolean bare = files.isEmpty() && Voice.USUAL_MUSIC.equals(name);
            music.add(new Music(name, bare ? List.of(shipped.music(shelf.shipped())) : files, random));
        });
        return music;
    }
}
