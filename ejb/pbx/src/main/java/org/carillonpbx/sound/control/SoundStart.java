package org.carillonpbx.sound.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.directory.boundary.ExtensionDeleted;
import org.carillonpbx.sound.boundary.SoundWorkshop;

/** Lays out what is shipped and reads what is kept, when the server starts. */
@Singleton
@Startup
@DependsOn("PictureKeeper")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SoundStart {
    @Resource(lookup = "java:jboss/datasources/CarillonDS")
    private DataSource source;

    @Inject
    private ShippedSounds shipped;

    @Inject
    private SoundShelf shelf;

    @Inject
    private Catalogue catalogue;

    @Inject
    private PromptShelf promptShelf;

    @Inject
    @Any
    private Instance<SoundWorkshop> workshop;

    public void forget(@Observes ExtensionDeleted deleted) {
        new PromptRightTable(new Database(source)).remove(deleted.number());
    }

    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void start() {
        try {
            shipped.layOut(shelf.shipped());
        } catch (IOException full) {
            SoundMessages.LOG.shippedAway(full);
        }
        Database database = new Database(source);
        List<PromptRow> prompts = new PromptTable(database).all();
        prompts.stream()
                .filter(row -> !Files.exists(shelf.kept(row.sha256())))
                .forEach(row -> SoundMessages.LOG.missing(row.name(), row.language()));
        catalogue.prompts(prompts.stream()
                .filter(row -> Files.exists(shelf.kept(row.sha256())))
                .toList());
        promptShelf.restore(new PromptRightTable(database).all());
        MusicTable music = new MusicTable(database);
        Map<String, Boolean> classes = music.classes();
        List<TrackRow> tracks = music.tracks();
        workshop.get().play(catalogue.music(classes, tracks));
        shelf.sweep(Stream.concat(
                        prompts.stream().map(PromptRow::sha256), tracks.stream().map(TrackRow::sha256))
                .collect(Collectors.toSet()));
        SoundMessages.LOG.ready(shipped.words(ShippedSounds.SPOKEN).size(), prompts.size(), classes.size());
    }
}
