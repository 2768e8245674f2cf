package org.carillonpbx.web.faces.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carillonpbx.registrar.boundary.RefusedAttempt;
import org.carillonpbx.registrar.boundary.RefusedAttempts;
import org.carillonpbx.trace.boundary.Ladders;

/** Whether something happened that no picture holds: messages on ladders, refused attempts. Confined to the push's timer. */
@ApplicationScoped
public class Beat {
    private Ladders ladders;
    private RefusedAttempts attempts;
    private long written;
    private Optional<RefusedAttempt> latest = Optional.empty();

    @Inject
    void use(Ladders ladders, RefusedAttempts attempts) {
        this.ladders = ladders;
        this.attempts = attempts;
    }

    /** The lists that are not what they were when this was last asked: {@code ladder}, {@code refused}. */
    List<String> changed(boolean everything) {
        List<String> changed = new ArrayList<>();
        long writtenNow = ladders.written();
        if (everything || writtenNow != written) {
            written = writtenNow;
            changed.add("ladder");
        }
        Optional<RefusedAttempt> latestNow = attempts.recent().stream().findFirst();
        if (everything || !latestNow.equals(latest)) {
            latest = latestNow;
            changed.add("refused");
        }
        return changed;
    }
}
