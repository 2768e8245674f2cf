package org.carillonpbx.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortalRulesTest {
    @Test
    void strangersSeeTheSignInPageAndItsStylesOnly() {
        assertThat(PageRules.verdict("/login.xhtml", false, false)).isEqualTo(PageRules.Verdict.OPEN);
        assertThat(PageRules.verdict("/jakarta.faces.resource/x.css.xhtml", false, false))
                .isEqualTo(PageRules.Verdict.OPEN);
        assertThat(PageRules.verdict("/index.xhtml", false, false)).isEqualTo(PageRules.Verdict.SIGN_IN_FIRST);
    }

    @Test
    void usersSeeTheirOwnPageAndNothingElse() {
        assertThat(PageRules.verdict("/profile.xhtml", true, false)).isEqualTo(PageRules.Verdict.OPEN);
        assertThat(PageRules.verdict("/index.xhtml", true, false)).isEqualTo(PageRules.Verdict.TO_OWN_PAGE);
        assertThat(PageRules.verdict("/extensions.xhtml", true, false)).isEqualTo(PageRules.Verdict.CLOSED);
        assertThat(PageRules.verdict("/a-page-made-tomorrow.xhtml", true, false))
                .isEqualTo(PageRules.Verdict.CLOSED);
    }

    @Test
    void restIsNoPageEvenWhereItsNameEndsLikeOne() {
        assertThat(PageRules.page("/api/call-records.csv")).isFalse();
        assertThat(PageRules.page("/calls.csv")).isTrue();
    }

    @Test
    void administratorsSeeEverything() {
        assertThat(PageRules.verdict("/extensions.xhtml", true, true)).isEqualTo(PageRules.Verdict.OPEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "javascript:x",
                "/\t/evil",
                "",
                "/login.xhtml"
            })
    void signingInNeverLeadsElsewhere(String wanted) {
        assertThat(ReturnPath.safe(wanted)).isEqualTo("/");
    }

    @Test
    void signingInLeadsBackToThePage() {
        assertThat(ReturnPath.safe("/extensions.xhtml?q=1001")).isEqualTo("/extensions.xhtml?q=1001");
        assertThat(ReturnPath.toSignIn("/extensions.xhtml", "q=1001"))
                .isEqualTo("/login.xhtml?to=%2Fextensions.xhtml%3Fq%3D1001");
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSites() {
        Instant now = Instant.parse("2026-11-21T08:00:00Z");
        assertThat(TokenCookie.carrying("a.b.c", now, now.plusSeconds(86_400), true))
                .isEqualTo("carillon=a.b.c; Path=/; Max-Age=86400; HttpOnly; SameSite=Strict; Secure");
        assertThat(TokenCookie.cleared(true)).contains("carillon=;").contains("Max-Age=0");
    }

    @Test
    void aBearerTokenWinsOverTheCookie() {
        List<Cookie> cookies = List.of(new Cookie("carillon", "cookie"));
        assertThat(PresentedToken.in("bearer header", cookies)).contains(new PresentedToken("header", false));
        assertThat(PresentedToken.in(null, cookies)).contains(new PresentedToken("cookie", true));
        assertThat(PresentedToken.in("Basic eDp5", List.of())).isEmpty();
        assertThat(new PresentedToken("secret", true).toString()).doesNotContain("secret");
    }

    @Test
    void plainHttpIsForHealthOnly() {
        assertThat(HttpsOnly.health("/api/health")).isTrue();
        assertThat(HttpsOnly.health("/api/health/ready")).isTrue();
        assertThat(HttpsOnly.health("/api/healthy")).isFalse();
        assertThat(HttpsOnly.location("pbx.example", 8443, "/a", "b=c")).isEqualTo("https://pbx.example:8443/a?b=c");
    }

    @Test
    void everyAnswerHasAScriptPolicyOfItsOwnKind() {
        assertThat(SecurityHeaders.policy("/index.xhtml")).isEmpty();
        assertThat(SecurityHeaders.policy("/")).isEmpty();
        assertThat(SecurityHeaders.policy("/api/extensions")).startsWith("default-src 'none'");
        assertThat(SecurityHeaders.policy("/api/docs")).startsWith("default-src 'self'");
        assertThat(SecurityHeaders.policy("/jakarta.faces.resource/a.js.xhtml")).startsWith("default-src 'self'");
    }
}
