package org.carillonpbx.behaviour;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.carillonpbx.peer.Baresip;
import org.carillonpbx.peer.Chromium;
import org.carillonpbx.peer.RunningPbx;
import org.carillonpbx.peer.Wav;
import org.junit.jupiter.api.Test;

/** The pages of conference rooms and of paging zones in a real browser. */
class RoomPagesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String ROOM = "3399";
    private static final String ZONE = "7399";

    private final RunningPbx pbx = RunningPbx.shared();

    private static void signIn(Chromium.Visit visit, String path) {
        visit.page().navigate(path);
        visit.signIn("admin", System.getProperty("carillon.test.admin.password"));
    }

    @Test
    void aRoomIsMadeAndTakenInHand() {
        Path place = Path.of("target/sound/room-page");
        place.toFile().mkdirs();
        Path sound = Wav.tone(8_000, 440, 0.2, 60).write(place.resolve("said.wav"));
        RunningPbx.Extension guest = pbx.newExtension(20);
        try (Chromium chromium = Chromium.start(System.getProperty("carillon.test.https"));
                Chromium.Visit visit = chromium.visit()) {
            Page page = visit.page();
            signIn(visit, "/rooms");
            page.fill("[id='room:number']", guest.number());
            page.click("[id='room:make']");
            assertThat(page.locator("[id='room:numberMessage']"))
                    .containsText("there is an extension " + guest.number() + " already");
            page.fill("[id='room:number']", ROOM);
            page.fill("[id='room:name']", "Board");
            page.fill("[id='room:pin']", "12");
            page.click("[id='room:make']");
            assertThat(page.locator("[id='room:pinMessage']")).containsText("4 to 12 digits");
            page.fill("[id='room:pin']", "");
            page.fill("[id='room:moderatorPin']", "13579");
            page.click("[id='room:make']");
            assertThat(page.locator(".ui-messages-info")).containsText("Room " + ROOM + " is there");
            try (Baresip.Commanded phone = Baresip.commanded(pbx, guest, "pcmu", sound, Optional.of(ROOM), place)) {
                Locator door = page.locator("section[aria-label^='" + ROOM + " ']");
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(pbx.liveCalls())
                                .as(phone::story)
                                .anyMatch(call -> guest.number().equals(call.getString("caller"))
                                        && call.getString("state").equals("talking")));
                phone.presses("13579#");
                assertThat(door.locator("tbody tr")).containsText("Moderator");
                door.getByText("Lock", new Locator.GetByTextOptions().setExact(true))
                        .click();
                assertThat(door).containsText("Locked");
                visit.photograph("/rooms", "/rooms-taken-in-hand");
                page.navigate("/rooms");
                door.getByText("Send out").click();
                assertThat(door).containsText("0 of 50 inside");
                door.getByText("Change").click();
                assertThat(page.locator("[id='room:number']")).hasValue(ROOM);
                page.fill("[id='room:seats']", "20");
                page.click("[id='room:make']");
                assertThat(door).containsText("0 of 20 inside");
                assertThat(pbx.get("/api/rooms/" + ROOM).asJsonObject().getBoolean("moderatorPinSet"))
                        .isTrue();
            }
            assertThat(visit.tooWide()).isEmpty();
            assertThat(visit.barriers()).isEmpty();
            assertThat(visit.complaints()).isEmpty();
        } finally {
            assertThat(pbx.send("DELETE", "/api/rooms/" + ROOM, "").statusCode())
                    .isEqualTo(204);
        }
    }

    @Test
    void aZoneOfPhonesIsMade() {
        RunningPbx.Extension phone = pbx.newExtension(20);
        try (Chromium chromium = Chromium.start(System.getProperty("carillon.test.https"));
                Chromium.Visit visit = chromium.visit()) {
            Page page = visit.page();
            signIn(visit, "/paging");
            page.fill("[id='zone:number']", ZONE);
            page.fill("[id='zone:name']", "Shop");
            page.click("[id='zone:make']");
            assertThat(page.locator("[id='zone:groupMessage']")).containsText("nobody would hear it");
            page.fill("[id='zone:members']", phone.number() + ", Ann");
            page.click("[id='zone:make']");
            assertThat(page.locator("[id='zone:membersMessage']")).containsText("2 to 10 digits");
            page.fill("[id='zone:members']", phone.number());
            page.click("[id='zone:make']");
            assertThat(page.locator(".ui-messages-info")).containsText("Zone " + ZONE + " is there");
            assertThat(page.locator("[id='zones:list'] tbody")).containsText(phone.number());
            visit.photograph("/paging", "/paging-of-phones");
            page.navigate("/paging");
            page.locator("[id='zones:list'] tbody tr", new Page.LocatorOptions().setHasText(ZONE))
                    .getByText("Change")
                    .click();
            assertThat(page.locator("[id='zone:members']")).hasValue(phone.number());
            page.fill("[id='zone:longestSeconds']", "33");
            page.click("[id='zone:make']");
            assertThat(page.locator("[id='zones:list'] tbody")).containsText("33 s");
            assertThat(visit.tooWide()).isEmpty();
            assertThat(visit.barriers()).isEmpty();
            assertThat(visit.complaints()).isEmpty();
        } finally {
            assertThat(pbx.send("DELETE", "/api/paging-zones/" + ZONE, "").statusCode())
                    .isEqualTo(204);
        }
    }
}
