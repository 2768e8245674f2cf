package org.carillonpbx.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.carillonpbx.peer.RunningPbx;
import org.carillonpbx.peer.StartedPbx;
import org.carillonpbx.peer.Watching;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What watchers notice of a server that is killed and started again. */
class RememberedWatchersIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration WRITTEN_BEHIND = Duration.ofSeconds(4);

    @TempDir
    Path directory;

    @Test
    void watchersOfAKilledServerAreToldTheWholeStateAnewAndGoOnBeingTold() throws IOException, InterruptedException {
        int offset = StartedPbx.freeOffset(2_900);
        Path data = directory.resolve("data");
        StartedPbx first = StartedPbx.start(List.of(), offset, data);
        RunningPbx.Extension watched;
        Watching phones = new Watching(first.pbx().sipPort());
        Watching.Request lamp;
        try {
            watched = first.pbx().newExtension(20);
            lamp = phones.subscribe(first.pbx().newExtension(20), watched.number(), "dialog", 600);
            await().atMost(PATIENCE).until(() -> lamp.told().size() == 1);
            Instant told = Instant.now();
            await().atMost(PATIENCE).until(() -> Instant.now().isAfter(told.plus(WRITTEN_BEHIND)));
        } finally {
            first.kill();
        }
        try (StartedPbx second = StartedPbx.start(List.of(), offset, data);
                phones) {
            await().atMost(PATIENCE).until(() -> lamp.told().size() >= 2);
            Watching.Told anew = lamp.told().get(1);
            assertThat(anew.state()).startsWith("active;expires=");
            assertThat(anew.body()).contains("state=\"full\"");

            phones.call(watched, "*43");
            await().atMost(PATIENCE)
                    .until(() ->
                            lamp.told().stream().anyMatch(later -> later.body().contains("<state>confirmed</state>")));
            assertThat(second.pbx().get("/api/subscriptions").asJsonObject().getInt("total"))
                    .isEqualTo(1);
        }
    }
}
