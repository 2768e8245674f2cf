package org.carillonpbx.subscription.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class XmlTest {
    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        Xml.escape(out, text);
        return out.toString();
    }

    @Test
    void markupFromTheNetworkBecomesText() {
        assertThat(escaped("<img src=x onerror='a'>\"&"))
                .isEqualTo("&lt;img src=x onerror=&apos;a&apos;&gt;&quot;&amp;");
    }

    @Test
    void whatXmlCannotHoldIsLeftOut() {
        assertThat(escaped("a\0b\u0007c\uFFFEd\uD800e")).isEqualTo("abcde");
        assertThat(escaped("é \uD83D\uDE00")).isEqualTo("é \uD83D\uDE00");
        assertThat(escaped("a\r\nb")).isEqualTo("a  b");
    }

    @Test
    void numbersBecomeUrisThatNobodyCanBreakOutOf() {
        Watch watch = new Watch("1", "10>01@evil", "pbx", 0, -1);

        assertThat(watch.entity()).isEqualTo("sip:10%3E01%40evil@pbx");
        assertThat(watch.uri("+49 30")).isEqualTo("sip:+49%2030@pbx");
    }
}
