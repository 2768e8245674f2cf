package org.carillonpbx.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.carillonpbx.media.MusicClass;
import org.carillonpbx.media.SoundFile;
import org.carillonpbx.media.SoundRejected;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.problem.boundary.Violation;
import org.carillonpbx.sound.boundary.KeptSound;
import org.carillonpbx.sound.boundary.Music;
import org.carillonpbx.sound.boundary.SoundWorkshop;

/** Sound files and music over the media adapter, which has the codecs. */
@ApplicationScoped
public class RtpWorkshop implements SoundWorkshop {
    @Inject
    private Adapters adapters;

    @Override
    public KeptSound keep(Path upload, Path folder, Duration longest) {
        try {
            SoundFile file = adapters.media().convert(upload, folder, longest);
            return new KeptSound(file.path(), file.sha256(), file.rate(), file.length());
        } catch (SoundRejected notTaken) {
            throw new Problem(
                    Problem.Kind.INVALID, notTaken.getMessage(), List.of(new Violation("file", notTaken.getMessage())));
        }
    }

    @Override
    public void play(List<Music> classes) {
        adapters.media()
                .stock(classes.stream()
                        .map(music -> new MusicClass(music.name(), music.tracks(), music.random()))
                        .toList());
    }
}
