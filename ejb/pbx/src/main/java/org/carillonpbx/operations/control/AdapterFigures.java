package org.carillonpbx.operations.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.carillonpbx.media.MediaFigures;
import org.carillonpbx.operations.boundary.ListeningPoints;
import org.carillonpbx.sip.SipFigures;

/** The adapters' figures, read at most once a second; empty where an adapter does not answer. Thread-safe. */
@ApplicationScoped
public class AdapterFigures {
    private static final Duration KEEP = Duration.ofSeconds(1);

    private final Fresh<SipFigures> sip;
    private final Fresh<MediaFigures> media;
    private final ListeningPoints points;

    /** For the container's proxy. */
    protected AdapterFigures() {
        sip = new Fresh<>(Optional::empty, KEEP, System::nanoTime);
        media = new Fresh<>(Optional::empty, KEEP, System::nanoTime);
        points = List::of;
    }

    @Inject
    AdapterFigures(Supplier<SipFigures> sip, Supplier<MediaFigures> media, ListeningPoints points) {
        this.sip = new Fresh<>(() -> answer(sip), KEEP, System::nanoTime);
        this.media = new Fresh<>(() -> answer(media), KEEP, System::nanoTime);
        this.points = points;
    }

    public Optional<SipFigures> sip() {
        return sip.get();
    }

    public Optional<MediaFigures> media() {
        return media.get();
    }

    /** Where SIP is listened for; empty where it is not. */
    public List<String> listeningPoints() {
        return answer(points::now).orElse(List.of());
    }

    private static <T> Optional<T> answer(Supplier<T> figures) {
        try {
            return Optional.of(figures.get());
        } catch (RuntimeException e) {
            // An adapter that is going down, or not up yet, answers with whatever it likes.
            return Optional.empty();
        }
    }
}
