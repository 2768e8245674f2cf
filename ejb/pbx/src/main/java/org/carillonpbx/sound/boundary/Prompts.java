package org.carillonpbx.sound.boundary;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.carillonpbx.audit.boundary.AuditLog;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.persistence.DatabaseTroubles;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.sound.control.Catalogue;
import org.carillonpbx.sound.control.PromptList;
import org.carillonpbx.sound.control.PromptPack;
import org.carillonpbx.sound.control.PromptRow;
import org.carillonpbx.sound.control.PromptTable;
import org.carillonpbx.sound.control.SoundNames;
import org.carillonpbx.sound.control.SoundShelf;

/** The prompts of all languages: those that are shipped, and your own in their place or beside them. */
@Stateless
@Interceptors(DatabaseTroubles.class)
public class Prompts {
    @Resource(lookup = "java:jboss/datasources/CarillonDS")
    private DataSource source;

    @Inject
    private AuditLog audit;

    @Inject
    private Catalogue catalogue;

    @Inject
    private PromptList list;

    @Inject
    private SoundShelf shelf;

    private PromptTable table() {
        return new PromptTable(new Database(source));
    }

    /** Languages that have a prompt. */
    public List<String> languages() {
        return list.languages(table().all());
    }

    /** Every prompt of a language, the shipped ones first. */
    public List<Prompt> all(String language) {
        return list.all(SoundNames.language(language), table().all());
    }

    public Prompt prompt(String language, String name) {
        return all(language).stream()
                .filter(prompt -> prompt.name().equals(name))
                .findFirst()
                .orElseThrow(() -> missing(language, name));
    }

    /** The sound as it would be said. */
    public SoundContent sound(String language, String name) {
        prompt(language, name);
        return catalogue
                .file(language, name)
                .map(file -> SoundNames.content(file, language + "-" + name))
                .orElseThrow(() -> missing(language, name));
    }

    /**
     * Puts a recording of your own in the place of a prompt, or adds one.
     *
     * @param words what is said in it; empty to leave that as it is
     */
    public Prompt replace(String language, String name, String words, Upload upload) {
        SoundNames.language(language);
        SoundNames.prompt(name);
        Path received = shelf.receive(upload.content());
        try {
            put(language, name, words, upload.fileName(), shelf.keep(received));
        } finally {
            shelf.drop(received);
        }
        catalogue.prompts(table().all());
        return prompt(language, name);
    }

    /** Makes a sound that is on the shelf already a prompt. */
    public void replaceSpoken(String language, String name, String fileName, KeptSound sound) {
        SoundNames.prompt(name);
        put(language, name, "", fileName, sound);
        catalogue.prompts(table().all());
    }

    private void put(String language, String name, String words, String fileName, KeptSound sound) {
        Optional<PromptRow> before = table().find(language, name);
        PromptRow row = list.row(language, name, words, fileName, sound, before);
        table().put(row);
        audit.record(
                "prompt.replaced",
                "prompt " + language + "/" + name,
                before.map(old -> SoundNames.json(old.fileName(), old.sha256())).orElse(""),
                SoundNames.json(row.fileName(), row.sha256()));
    }

    /** Takes every sound file of a zip that is named as a prompt is. */
    public PackReport replaceAll(String language, Upload upload) {
        SoundNames.language(language);
        Path received = shelf.receive(upload.content());
        try {
            PackReport report = new PromptPack(shelf)
                    .unpack(received, (name, fileName, sound) -> put(language, name, "", fileName, sound));
            catalogue.prompts(table().all());
            return report;
        } finally {
            shelf.drop(received);
        }
    }

    /** Takes your own recording away; the shipped one is said again, if there is one. */
    public void reset(String language, String name) {
        Optional<PromptRow> before = table().find(language, name);
        if (before.isEmpty() || !table().remove(language, name)) {
            throw missing(language, name);
        }
        audit.record(
                "prompt.reset",
                "prompt " + language + "/" + name,
                SoundNames.json(before.get().fileName(), before.get().sha256()),
                "");
        catalogue.prompts(table().all());
    }

    private static Problem missing(String language, String name) {
        return new Problem(
                Problem.Kind.NOT_FOUND,
                "There is no prompt " + name + " in the language " + language + ", or none of your own.");
    }
}
