package org.carillonpbx.sip.testphone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TortureMessageTest {

    private static String expanded(String marked) {
        return new String(TortureMessage.of(marked).bytes(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void everyLineEndsWithCrlf() {
        assertThat(expanded("A: b\n c\n\n")).isEqualTo("A: b\r\n c\r\n\r\n");
    }

    @Test
    void linesMarkedAsOneAreJoinedWithTheirLeadingSpaces() {
        assertThat(expanded("<allOneLine>\nA: b\n c\n;d\n</allOneLine>\nE: f\n"))
                .isEqualTo("A: b c;d\r\nE: f\r\n");
    }

    @Test
    void repetitionsAreWrittenOut() {
        assertThat(expanded("x<repeat count=3>ab</repeat>y<repeat count=2>$1</repeat>"))
                .isEqualTo("xabababy$1$1");
    }

    @Test
    void hexStandsForOctets() {
        assertThat(TortureMessage.of("a<hex>00FF0d</hex>\\b").bytes()).containsExactly('a', 0, 0xff, '\r', '\\', 'b');
    }

    @Test
    void octetsOfALineEndInHexStayAsTheyAre() {
        assertThat(expanded("<hex>0A</hex>\n")).isEqualTo("\n\r\n");
    }

    @Test
    void firstViaAsksForItsSourcePortAndNothingElseChanges() {
        String text = "OPTIONS sip:a SIP/2.0\nv: SIP/2.0/UDP h\n  ;branch=1\nVia: SIP/2.0/UDP i;branch=2\n\n";
        assertThat(new String(TortureMessage.of(text).reachable().bytes(), StandardCharsets.ISO_8859_1))
                .isEqualTo(text.replace("\n", "\r\n").replace(";branch=1", ";rport;branch=1"));
        assertThat(new String(
                        TortureMessage.of("Via: SIP/2.0/UDP h\n\n").reachable().bytes(), StandardCharsets.ISO_8859_1))
                .isEqualTo("Via: SIP/2.0/UDP h;rport\r\n\r\n");
    }

    @Test
    void messageThatIsNotThereIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TortureMessage.named("0.0-none"))
                .withMessageContaining("0.0-none");
    }
}
