package org.carillonpbx.web.faces.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.carillonpbx.livecall.boundary.LiveCall;
import org.carillonpbx.operations.boundary.HealthCheck;
import org.carillonpbx.web.faces.text.Words;

/** Puts the server's figures into the words of the dashboard. */
@ApplicationScoped
public class PictureWords {
    private Words words;

    @Inject
    void use(Words words) {
        this.words = words;
    }

    String health(HealthCheck.State state) {
        return words.say("health." + state.name());
    }

    String cpu(double share) {
        return words.percent(share);
    }

    String memory(long used, long max) {
        // Steps of 16 MB: a picture that differs in nothing else is not worth a push
        long step = 16L * 1024 * 1024;
        return words.say("memory.of", words.bytes(used / step * step), words.bytes(max));
    }

    /** Since when the call's clock runs: from the answer, or from its beginning while it rings. */
    public Instant clockStart(LiveCall call) {
        return call.answeredAt().orElse(call.startedAt());
    }
}
