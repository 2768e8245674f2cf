package org.carillonpbx.peer;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The system's Chromium, driven by Playwright. Confined to one thread. */
public final class Chromium implements AutoCloseable {
    private final Playwright playwright;
    private final Browser browser;
    private final String portal;

    private Chromium(Playwright playwright, Browser browser, String portal) {
        this.playwright = playwright;
        this.browser = browser;
        this.portal = portal;
    }

    /** Starts the browser that {@code carillon.test.chromium} names. */
    public static Chromium start(String portal) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("carillon.test.chromium", "/usr/bin/chromium")))
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
        return new Chromium(playwright, browser, portal);
    }

    /** A visitor with a browser profile of their own. */
    public Visit visit() {
        return new Visit(
                browser.newContext(
                        new Browser.NewContextOptions().setBaseURL(portal).setIgnoreHTTPSErrors(true)),
                portal);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** One visitor's pages, and what the browser complained about on them. */
    public static final class Visit implements AutoCloseable {
        private static final int[] WIDTHS = {360, 768, 1440};
        private static final String[] THEMES = {"light", "dark"};

        private final BrowserContext context;
        private final String portal;
        private final List<String> complaints = new ArrayList<>();
        private final List<String> tooWide = new ArrayList<>();
        private final List<String> barriers = new ArrayList<>();
        private final Page page;

        private Visit(BrowserContext context, String portal) {
            this.context = context;
            this.portal = portal;
            context.onConsoleMessage(message -> {
                if ("error".equals(message.type())) {
                    complaints.add(message.text());
                }
            });
            context.onWebError(error -> complaints.add(error.error()));
            this.page = context.newPage();
        }

        public Page page() {
            return page;
        }

        public BrowserContext context() {
            return context;
        }

        public Page anotherPage() {
            return context.newPage();
        }

        public void fillSignIn(String username, String password) {
            page.fill("[id='login:username']", username);
            page.fill("[id='login:password']", password);
            page.press("[id='login:password']", "Enter");
        }

        /** Signs in and waits for the page behind the sign-in page. */
        public void signIn(String username, String password) {
            fillSignIn(username, password);
            page.waitForURL(url -> !url.contains("/login"));
        }

        /** Pictures of a page at three widths in light and dark; notes where it is wider than the screen. */
        public void photograph(String path, String name) {
            for (String theme : THEMES) {
                context.addCookies(List.of(new Cookie("carillon-theme", theme)
                        .setUrl(portal)
                        .setSecure(true)
                        .setSameSite(SameSiteAttribute.STRICT)));
                for (int width : WIDTHS) {
                    page.setViewportSize(width, 900);
                    page.navigate(path);
                    page.waitForFunction("() => document.fonts.status === 'loaded'");
                    String shot =
                            (name.equals("/") ? "dashboard" : name.substring(1).replace('/', '-')) + "-" + width + "-"
                                    + theme;
                    page.screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of("target", "screenshots", shot + ".png")));
                    Object over = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
                    if (over instanceof Number pixels && pixels.intValue() > 0) {
                        tooWide.add(shot + " by " + pixels + " px");
                    }
                    barriers.addAll(Barriers.on(page, shot));
                }
            }
        }

        public List<String> complaints() {
            return List.copyOf(complaints);
        }

        /** What keeps people from using the photographed pages, as axe finds it. */
        public List<String> barriers() {
            return List.copyOf(barriers);
        }

        public List<String> tooWide() {
            return List.copyOf(tooWide);
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
