package org.carillonpbx.behaviour;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.carillonpbx.peer.Chromium;
import org.carillonpbx.peer.RunningPbx;
import org.carillonpbx.peer.Wav;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of prompts and of music on hold in a real browser. */
class SoundPagesIT {
    private static final String DURATION = """
            async () => {
              const sound = document.querySelector('audio');
              return await new Promise(told => {
                sound.onloadedmetadata = () => told(sound.duration);
                sound.onerror = () => told(-1);
                sound.preload = 'auto';
                sound.load();
              });
            }
            """;

    private final RunningPbx pbx = RunningPbx.shared();

    @TempDir
    private Path folder;

    private FilePayload sound() throws IOException {
        byte[] wav = Files.readAllBytes(Wav.tone(8_000, 700, 0.2, 1).write(folder.resolve("tone.wav")));
        return new FilePayload("mine.wav", "audio/wav", wav);
    }

    private static void signIn(Chromium.Visit visit, String path) {
        visit.page().navigate(path);
        visit.signIn("admin", System.getProperty("carillon.test.admin.password"));
    }

    @Test
    void promptIsAddedListenedToAndTakenAway() throws IOException {
        try (Chromium chromium = Chromium.start(System.getProperty("carillon.test.https"));
                Chromium.Visit visit = chromium.visit()) {
            Page page = visit.page();
            signIn(visit, "/prompts?q=portal-try");
            assertThat(page.locator(".empty")).containsText("No prompt is like that");
            page.fill("[id='prompt:name']", "portal-try");
            page.fill("[id='prompt:words']", "Said in a test");
            page.setInputFiles("[id='prompt:file']", sound());
            page.click("[id='prompt:send']");
            assertThat(page.locator(".ui-messages-info")).containsText("portal-try is replaced");
            page.navigate("/prompts?q=portal-try");
            assertThat(page.locator("[id='list:rows'] tbody tr")).containsText("Said in a test");
            assertThat(((Number) page.evaluate(DURATION)).doubleValue()).isCloseTo(1, within(0.1));
            page.setInputFiles("[id='prompt:file']", new FilePayload("x.wav", "audio/wav", new byte[] {1, 2, 3}));
            page.fill("[id='prompt:name']", "portal-try");
            page.click("[id='prompt:send']");
            assertThat(page.locator("[id='prompt:fileMessage']")).containsText("not a sound file");
            assertThat(visit.complaints()).isEmpty();
        } finally {
            assertThat(pbx.send("DELETE", "/api/prompts/en/portal-try/sound", "")
                            .statusCode())
                    .isEqualTo(204);
        }
    }

    @Test
    void musicIsAddedToAClass() throws IOException {
        try (Chromium chromium = Chromium.start(System.getProperty("carillon.test.https"));
                Chromium.Visit visit = chromium.visit()) {
            Page page = visit.page();
            signIn(visit, "/music");
            assertThat(page.locator("[id='classes:list']")).containsText("default");
            page.fill("[id='class:name']", "portal-music");
            page.click("[id='class:make']");
            assertThat(page.locator(".ui-messages-info")).containsText("portal-music");
            page.selectOption("[id='track:chosen']", "portal-music");
            page.setInputFiles("[id='track:file']", sound());
            page.click("[id='track:send']");
            assertThat(page.locator(".ui-messages-info")).containsText("A track is added to portal-music");
            assertThat(page.locator("section[aria-label='portal-music'] tbody tr"))
                    .containsText("mine");
            assertThat(visit.complaints()).isEmpty();
        } finally {
            assertThat(pbx.send("DELETE", "/api/music-classes/portal-music", "").statusCode())
                    .isEqualTo(204);
        }
        assertThat(new String(pbx.file("/api/openapi.json"), StandardCharsets.UTF_8))
                .contains("/music-classes");
    }
}
