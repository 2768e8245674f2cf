package org.carillonpbx.presence.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.carillonpbx.presence.boundary.Activity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PidfReaderTest {
    private static final String HEAD = "<?xml version=\"1.0\"?>\n"
            + "<presence xmlns=\"urn:ietf:params:xml:ns:pidf\" xmlns:dm=\"urn:ietf:params:xml:ns:pidf:data-model\""
            + " xmlns:rp=\"urn:ietf:params:xml:ns:pidf:rpid\" entity=\"sip:1001@pbx\">";

    @Test
    void statusActivitiesAndNoteAreRead() {
        PublishedState state = PidfReader.read(HEAD
                        + "<tuple id=\"t\"><status><basic> open </basic></status><note>lunch</note></tuple>"
                        + "<dm:person id=\"p\"><rp:activities><rp:away/><rp:dnd/><rp:juggling/></rp:activities>"
                        + "</dm:person></presence>")
                .orElseThrow();

        assertThat(state.open()).isTrue();
        assertThat(state.activities()).isEqualTo(Set.of(Activity.AWAY, Activity.DND));
        assertThat(state.note()).isEqualTo("lunch");
    }

    @Test
    void aLongNoteIsCut() {
        assertThat(PidfReader.read(HEAD + "<note>" + "x".repeat(1_000) + "</note></presence>")
                        .orElseThrow()
                        .note())
                .hasSize(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "busy",
                "<presence>",
                "<other/>",
                "<!DOCTYPE presence SYSTEM \"http://127.0.0.1:1/x.dtd\"><presence xmlns=\"urn:ietf:params:xml:ns:pidf\"/>",
                "<!DOCTYPE p [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
                        + "<presence xmlns=\"urn:ietf:params:xml:ns:pidf\"><note>&b;</note></presence>",
                "<!DOCTYPE p [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                        + "<presence xmlns=\"urn:ietf:params:xml:ns:pidf\"><note>&x;</note></presence>",
                "<presence xmlns=\"urn:ietf:params:xml:ns:pidf\"><note>&undeclared;</note></presence>"
            })
    void whatIsNoPidfOrWantsMoreThanItShouldIsRefused(String document) {
        assertThat(PidfReader.read(document)).isEmpty();
    }

    @Test
    void aDeepDocumentIsRefused() {
        assertThat(PidfReader.read(HEAD + "<a>".repeat(40) + "</a>".repeat(40) + "</presence>"))
                .isEmpty();
    }
}
