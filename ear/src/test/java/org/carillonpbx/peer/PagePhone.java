package org.carillonpbx.peer;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A phone that lives in a browser's page and reaches the PBX by WebSocket. Confined to its browser's thread. */
public final class PagePhone implements Phone {
    private final Page page;

    private PagePhone(Page page) {
        this.page = page;
    }

    /** Puts the phone into a page of the portal, so that its origin is the PBX's own, and connects it. */
    public static PagePhone in(Page page, RunningPbx.Extension self) {
        page.navigate("/login");
        page.evaluate(script());
        page.evaluate(
                "([number, secret]) => { window.phone = carillonPhone("
                        + "location.origin.replace('http', 'ws') + '/sip', number, secret); }",
                List.of(self.number(), self.secret()));
        return new PagePhone(page);
    }

    private static String script() {
        try (InputStream in = PagePhone.class.getResourceAsStream("/browser/sip-phone.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Registers for two minutes: the response's {@code status}, {@code require} and {@code flowTimer}. */
    public Map<?, ?> register() {
        return (Map<?, ?>) page.evaluate("() => window.phone.register()");
    }

    /** Calls and waits for the answer: its {@code status} and {@code body}. */
    public Map<?, ?> call(String number, int rtpPort) {
        return (Map<?, ?>) page.evaluate(
                "([number, port]) => window.phone.call(number, port)", List.of(number, Integer.valueOf(rtpPort)));
    }

    /** Ends the call that it made; the status of the response. */
    public int hangUp() {
        return ((Number) page.evaluate("() => window.phone.hangUp()")).intValue();
    }

    /** The first line of every message that came. */
    public String log() {
        return String.valueOf(page.evaluate("() => window.phone.log.join('\\n')"));
    }

    @Override
    public String story() {
        return log();
    }

    /** Hangs up what it dialled and leaves with its browser profile. */
    @Override
    public void close() {
        if (Boolean.TRUE.equals(page.evaluate("() => Boolean(window.phone.talk)"))) {
            hangUp();
        }
        page.context().close();
    }
}
