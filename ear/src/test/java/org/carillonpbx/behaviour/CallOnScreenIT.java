package org.carillonpbx.behaviour;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.time.Duration;
import org.carillonpbx.peer.Chromium;
import org.carillonpbx.peer.LoopbackPorts;
import org.carillonpbx.peer.RunningPbx;
import org.carillonpbx.peer.Sipp;
import org.junit.jupiter.api.Test;

/** What an administrator sees of a call while it lasts, without touching a key, and afterwards. */
class CallOnScreenIT {
    private static final double PUSHED_WITHIN_MILLIS = 10_000;

    private final RunningPbx pbx = RunningPbx.shared();

    @Test
    void aCallIsSeenWhileItLastsAndAfterwards() {
        RunningPbx.Extension caller = pbx.newExtension(20);
        RunningPbx.Extension callee = pbx.newExtension(20);
        try (Chromium chromium = Chromium.start(System.getProperty("carillon.test.https"));
                Chromium.Visit visit = chromium.visit()) {
            Page dashboard = visit.page();
            dashboard.navigate("/");
            visit.signIn("admin", System.getProperty("carillon.test.admin.password"));
            try (Talk talk =
                    Talk.begin(pbx, caller, callee, "udp", "pcmu", "pcmu", Path.of("target/sound/on-screen"))) {
                assertThat(dashboard
                                .locator("tr", new Page.LocatorOptions().setHasText("Peer " + caller.number()))
                                .filter(new Locator.FilterOptions().setHasText(callee.number()))
                                .first())
                        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PUSHED_WITHIN_MILLIS));
                visit.photograph("/", "/dashboard-during-a-call");
                visit.photograph("/active", "/active-during-a-call");
                visit.photograph("/phones", "/phones-registered");
                talk.goesOnFor(Duration.ofSeconds(7));
                String live = pbx.liveCalls().stream()
                        .filter(call -> call.getString("caller").equals(caller.number()))
                        .findFirst()
                        .orElseThrow()
                        .getString("id");
                dashboard.navigate("/calls/" + live);
                assertThat(dashboard.locator(".rung-title").first()).hasText("INVITE");
                assertThat(dashboard.locator("main"))
                        .containsText(
                                "PCMU", new LocatorAssertions.ContainsTextOptions().setTimeout(PUSHED_WITHIN_MILLIS));
                visit.photograph("/calls/" + live, "/calls-live");
            }
            await().atMost(Talk.PATIENCE)
                    .untilAsserted(
                            () -> assertThat(pbx.callRecordsOf(caller.number())).hasSize(1));
            visit.photograph("/calls", "/calls-with-records");
            String id = pbx.callRecordsOf(caller.number()).get(0).getString("id");
            visit.photograph("/calls/" + id, "/calls-one");
            assertThat(dashboard.locator("main")).containsText("PCMU");
            // One a leg; a softphone that ends may not answer, and then it comes again
            assertThat(dashboard
                            .locator(".rung-title")
                            .filter(new Locator.FilterOptions().setHasText("BYE"))
                            .nth(1))
                    .isVisible();
            dashboard.locator("summary.rung").first().focus();
            dashboard.keyboard().press("Enter");
            assertThat(dashboard.locator(".rung-message pre").first()).containsText("INVITE sip:" + callee.number());
            assertThat(visit.tooWide()).isEmpty();
            assertThat(visit.barriers()).isEmpty();
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void whatWentWrongIsSaidWhereItIsLookedFor() {
        RunningPbx.Extension caller = pbx.newExtension(20);
        play("calls/unknown-number", caller, "8888888");
        play("registration/wrong-password", new RunningPbx.Extension(caller.number(), "not-its-secret"), "");
        await().atMost(Talk.PATIENCE)
                .untilAsserted(
                        () -> assertThat(pbx.callRecordsOf(caller.number())).hasSize(1));
        String id = pbx.callRecordsOf(caller.number()).get(0).getString("id");
        try (Chromium chromium = Chromium.start(System.getProperty("carillon.test.https"));
                Chromium.Visit visit = chromium.visit()) {
            Page page = visit.page();
            page.navigate("/calls/" + id);
            visit.signIn("admin", System.getProperty("carillon.test.admin.password"));
            assertThat(page.locator(".explanation")).containsText("Nobody has the number 8888888.");
            visit.photograph("/calls/" + id, "/calls-failed");
            visit.photograph("/phones", "/phones-refused");
            assertThat(page.locator(".refused tr")
                            .filter(new Locator.FilterOptions().setHasText(caller.number()))
                            .first())
                    .containsText("The password for " + caller.number() + " is wrong.");
            assertThat(visit.tooWide()).isEmpty();
            assertThat(visit.barriers()).isEmpty();
            assertThat(visit.complaints()).isEmpty();
        }
    }

    private void play(String behaviour, RunningPbx.Extension caller, String called) {
        Path scenario = Behaviour.ROOT.resolve(behaviour).resolve("caller.xml");
        Path logs = Path.of("target/behaviour/on-screen");
        try (Sipp calling = Sipp.start(scenario, pbx, caller, called, "udp", LoopbackPorts.free(6), logs)) {
            assertThat(calling.succeeded()).as(calling::story).isTrue();
        }
    }
}
