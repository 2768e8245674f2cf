package org.carillonpbx.behaviour;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.regex.Pattern;
import org.carillonpbx.peer.Chromium;
import org.carillonpbx.peer.FrameClient;
import org.carillonpbx.peer.RunningPbx;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An administrator works in the portal with a real browser. Nothing may be complained about in the browser's console. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortalIT {
    private final RunningPbx pbx = RunningPbx.shared();
    private Chromium chromium;
    private Chromium.Visit visit;
    private Page page;

    @BeforeAll
    void open() {
        chromium = Chromium.start(System.getProperty("carillon.test.https"));
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @BeforeEach
    void visit() {
        visit = chromium.visit();
        page = visit.page();
    }

    @AfterEach
    void leave() {
        visit.close();
    }

    private void signIn(String path) {
        page.navigate(path);
        visit.signIn("admin", System.getProperty("carillon.test.admin.password"));
    }

    @Test
    void aStrangerIsAskedWhoTheyAreAndComesBackToTheirPage() {
        signIn("/calls?range=7d");
        assertThat(page).hasURL(Pattern.compile(".*/calls\\?range=7d$"));
        assertThat(visit.complaints()).isEmpty();
    }

    @Test
    void aWrongPasswordIsToldLikeAnUnknownName() {
        page.navigate("/login");
        visit.fillSignIn("nobody-of-this-name", "not the password");
        assertThat(page.locator(".ui-messages-error")).containsText("The user name or the password is wrong.");
    }

    @Test
    void signingInNeverLeadsToAnotherSite() {
        page.navigate("/login?to=//evil.example/");
        visit.signIn("admin", System.getProperty("carillon.test.admin.password"));
        assertThat(page.locator("h1")).hasText("Dashboard");
    }

    @Test
    void anExtensionIsAddedChangedAndDeleted() {
        String number = Long.toString(3_000_000_000L + System.nanoTime() % 1_000_000_000L);
        signIn("/extensions/new");
        page.fill("[id='extension:number']", number);
        page.fill("[id='extension:name']", "Dora <b>Example</b>");
        page.click("[id='extension:save']");
        assertThat(page.locator(".secret-value")).hasText(Pattern.compile("\\w{24}"));

        page.navigate("/extensions/" + number);
        assertThat(page.locator("h1")).hasText(number + " Dora <b>Example</b>");
        page.fill("[id='extension:name']", "Dora Changed");
        assertThat(page.locator("[data-changed-names]")).hasText("Name");
        page.keyboard().press("Control+s");
        assertThat(page.locator(".ui-messages-info")).containsText("is saved");

        page.click("[data-open=remove]");
        assertThat(page.locator("[id='removal:delete']")).isDisabled();
        page.fill("[id='removal:typed']", number);
        page.click("[id='removal:delete']");
        assertThat(page).hasURL(Pattern.compile(".*/extensions$"));
        assertThat(pbx.send("GET", "/api/extensions/" + number, "").statusCode())
                .isEqualTo(404);
        assertThat(visit.complaints()).isEmpty();
    }

    @Test
    void twoWhoChangeTheSameExtensionAreToldOfEachOther() {
        String path = "/extensions/" + pbx.newExtension(20).number();
        signIn(path);
        Page other = visit.anotherPage();
        other.navigate(path);
        page.fill("[id='extension:name']", "First");
        page.click("[id='extension:save']");
        assertThat(page.locator(".ui-messages-info")).containsText("is saved");
        other.fill("[id='extension:name']", "Second");
        other.click("[id='extension:save']");
        assertThat(other.locator("#outdated [role=alert]")).containsText("Somebody else has changed");
        other.click("#outdated a");
        assertThat(other.locator("[id='extension:name']")).hasValue("First");
    }

    @Test
    void whatIsWrongIsToldAtItsField() {
        String taken = pbx.newExtension(20).number();
        signIn("/extensions/new");
        page.fill("[id='extension:number']", taken);
        page.fill("[id='extension:name']", "Twice");
        page.click("[id='extension:save']");
        assertThat(page.locator("[id='extension:numberMessage'], .ui-messages-error")
                        .filter(new Locator.FilterOptions().setHasText("there is an extension " + taken + " already")))
                .isVisible();
    }

    @Test
    void whatWasTypedOutlivesTheSession() {
        String path = "/extensions/" + pbx.newExtension(20).number();
        signIn(path);
        page.fill("[id='extension:name']", "Typed before the end");
        visit.context().clearCookies();
        page.click("[id='extension:save']");
        visit.signIn("admin", System.getProperty("carillon.test.admin.password"));
        assertThat(page).hasURL(Pattern.compile(".*" + path + "$"));
        assertThat(page.locator("[id='extension:name']")).hasValue("Typed before the end");
    }

    @Test
    void theListIsSearchedByItsUrlAndTakenAlongAsAFile() {
        String number = pbx.newExtension(20).number();
        signIn("/extensions?q=" + number);
        assertThat(page.locator("tbody tr")).hasCount(1);
        Download file = page.waitForDownload(() -> page.click("a[download]"));
        assertThat(file.suggestedFilename()).isEqualTo("extensions.csv");
    }

    @Test
    void aColumnThatNobodyWantsToSeeStaysAwayOnEveryOtherBrowser() {
        String number = pbx.newExtension(20).number();
        signIn("/extensions?q=" + number);
        page.click("[data-columns] summary");
        page.waitForResponse("**/extensions*", () -> page.uncheck("[data-columns] input[value=email]"));
        assertThat(page.locator("td.c-email")).isHidden();

        try (Chromium.Visit elsewhere = chromium.visit()) {
            elsewhere.page().navigate("/extensions?q=" + number);
            elsewhere.signIn("admin", System.getProperty("carillon.test.admin.password"));
            assertThat(elsewhere.page().locator("td.c-state")).isVisible();
            assertThat(elsewhere.page().locator("td.c-email")).isHidden();
            elsewhere.page().click("[data-columns] summary");
            elsewhere
                    .page()
                    .waitForResponse(
                            "**/extensions*", () -> elsewhere.page().check("[data-columns] input[value=email]"));
            assertThat(elsewhere.page().locator("td.c-email")).isVisible();
        }
        assertThat(visit.complaints()).isEmpty();
    }

    @Test
    void aSettingThatIsNotTheUsualOneSaysSo() {
        signIn("/extensions/" + pbx.newExtension(20).number());
        page.click("summary:has-text('Advanced')");
        Locator note = page.locator(".changed-mark").first();
        assertThat(note).isHidden();
        page.fill("[id='extension:maxContacts']", "7");
        assertThat(note).hasText("changed, usually 5");
        page.click("[data-do=reset]");
        assertThat(note).isHidden();
    }

    @Test
    void anExtensionIsFoundFromTheKeyboard() {
        String number = pbx.newExtension(20).number();
        signIn("/");
        page.keyboard().press("Control+k");
        page.fill("#searchText", number);
        assertThat(page.locator(".search-hit").first()).containsText(number);
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/extensions/" + number + "$"));
    }

    @Test
    void anAddressIsBannedAndLetInAgain() {
        signIn("/security");
        page.fill("[id='ban:prefix']", "127.74.0.0/24");
        page.fill("[id='ban:reason']", "Rings at <b>night</b>");
        page.click("[id='ban:make']");
        assertThat(page.locator(".ui-messages-info")).containsText("127.74.0.0/24 is banned");
        assertThat(page.locator("[id='bans:list'] tbody tr")
                        .filter(new Locator.FilterOptions().setHasText("127.74.0.0/24")))
                .containsText("Rings at <b>night</b>");
        page.locator("[id='bans:list'] tbody tr")
                .filter(new Locator.FilterOptions().setHasText("127.74.0.0/24"))
                .locator("button")
                .click();
        assertThat(page.locator(".ui-messages-info")).containsText("is let in again");
        page.fill("[id='ban:prefix']", "nowhere");
        page.click("[id='ban:make']");
        assertThat(page.locator("[id='ban:prefixMessage']")).containsText("has to be an address");
        assertThat(visit.complaints()).isEmpty();
    }

    @Test
    void aConnectionIsSeenAndEnded() {
        URI sip = URI.create(System.getProperty("carillon.test.https").replace("https", "wss") + "/sip");
        try (FrameClient stranger = FrameClient.connect(sip)) {
            signIn("/connections?transport=wss");
            Locator row = page.locator("[id='list:rows'] tbody tr")
                    .filter(new Locator.FilterOptions().setHasText("Stranger"))
                    .first();
            assertThat(row).containsText("127.0.0.1:");
            row.locator("button").click();
            page.click("#confirm [data-do=confirmed]");
            assertThat(page.locator(".ui-messages-info")).containsText("The connection has ended");
            org.assertj.core.api.Assertions.assertThat(stranger.next()).startsWith("closed");
        }
        assertThat(visit.complaints()).isEmpty();
    }

    @Test
    void anExtensionSaysWhoMayWatchIt() {
        String number = pbx.newExtension(20).number();
        String friend = pbx.newExtension(20).number();
        signIn("/extensions/" + number);
        page.check("[id='watch:limited']");
        page.fill("[id='watch:watchers']", friend + ", x");
        page.click("[id='watch:saveWatch']");
        assertThat(page.locator("[id='watch:watchersMessage']")).containsText("2 to 10 digits");
        page.fill("[id='watch:watchers']", friend);
        page.click("[id='watch:saveWatch']");
        assertThat(page.locator(".ui-messages-info")).containsText("Saved who may watch");
        page.navigate("/extensions/" + number);
        assertThat(page.locator("[id='watch:limited']")).isChecked();
        assertThat(page.locator("[id='watch:watchers']")).hasValue(friend);
        page.uncheck("[id='watch:limited']");
        page.click("[id='watch:saveWatch']");
        assertThat(page.locator(".ui-messages-info")).containsText("Saved who may watch");
        assertThat(pbx.send("DELETE", "/api/watch-rights/" + number, "").statusCode())
                .isEqualTo(404);
        assertThat(visit.complaints()).isEmpty();
    }

    @Test
    void anExtensionSaysHowItIsRecordedAndThatItMayRecordPrompts() {
        String number = pbx.newExtension(20).number();
        signIn("/extensions/" + number);
        assertThat(page.locator("[id='recording:place']")).isDisabled();
        page.selectOption("[id='recording:policy']", "ON_DEMAND");
        page.selectOption("[id='recording:notice']", "TONES");
        page.click("[id='recording:saveRule']");
        assertThat(page.locator(".ui-messages-info")).containsText("is saved");
        page.navigate("/extensions/" + number);
        assertThat(page.locator("[id='recording:policy']")).hasValue("ON_DEMAND");
        assertThat(page.locator("[id='recording:notice']")).hasValue("TONES");
        page.check("[id='prompts:records']");
        page.click("[id='prompts:saveRight']");
        assertThat(page.locator(".ui-messages-info")).containsText("The right of " + number);
        page.navigate("/extensions/" + number);
        assertThat(page.locator("[id='prompts:records']")).isChecked();
        assertThat(visit.complaints()).isEmpty();
    }

    @Test
    void whatDoesNotExistIsSaidInStyle() {
        signIn("/");
        Response answer = page.navigate("/extensions/9999999999");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(page.locator("h1")).hasText("Nothing here");
    }

    @Test
    void everyPageFitsEveryScreenInBothThemes() {
        String number = pbx.newExtension(20).number();
        signIn("/");
        for (String path : new String[] {
            "/",
            "/extensions",
            "/extensions/" + number,
            "/extensions/new",
            "/phones",
            "/subscriptions",
            "/connections",
            "/active",
            "/calls",
            "/rooms",
            "/paging",
            "/security",
            "/prompts",
            "/music",
            "/recordings",
            "/profile"
        }) {
            visit.photograph(path, path.replace(number, "one"));
        }
        assertThat(visit.tooWide()).isEmpty();
        assertThat(visit.barriers()).isEmpty();
        assertThat(visit.complaints()).isEmpty();
    }

    @Test
    void theSignInPageFitsEveryScreenInBothThemes() {
        visit.photograph("/login", "/login");
        assertThat(visit.tooWide()).isEmpty();
        assertThat(visit.barriers()).isEmpty();
        assertThat(visit.complaints()).isEmpty();
    }
}
