package org.carillonpbx.livecall.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.carillonpbx.call.LegId;
import org.carillonpbx.call.Quality;
import org.carillonpbx.livecall.control.QualityPicture;

/** How the sound of live calls is, seconds old at most. Thread-safe, never waits. */
@ApplicationScoped
public class LiveQuality {
    private QualityPicture picture;

    /** For the container's proxy. */
    protected LiveQuality() {}

    @Inject
    public LiveQuality(QualityPicture picture) {
        this.picture = picture;
    }

    /** Takes a measurement; one of a leg that nobody knows is dropped. */
    public void sampled(LegId leg, Quality quality) {
        picture.sampled(leg, quality);
    }

    /** The legs of a call that were measured already, in the order in which they joined it. */
    public List<LegQuality> of(String call) {
        return picture.of(call);
    }
}
