package org.carillonpbx.gateway.siprec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.carillonpbx.call.CallId;
import org.carillonpbx.call.LegId;
import org.carillonpbx.call.Party;
import org.carillonpbx.call.RecordingId;
import org.carillonpbx.call.siprec.Snapshot;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class MetadataDocumentTest {
    private static final String SPACE = "urn:ietf:params:xml:ns:recording:1";
    private static final Instant BEGIN = Instant.parse("2026-11-21T08:00:00.123456Z");
    private static final Snapshot TALKING = new Snapshot(
            new RecordingId("r1"),
            new CallId("c1"),
            BEGIN,
            new Snapshot.Side(new LegId("leg-1"), new Party("201", "Ann <\"&'>\u0007"), false),
            new Snapshot.Side(new LegId("leg-2"), new Party("202", ""), false),
            Optional.empty(),
            Optional.empty());

    private static Element read(Snapshot what) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(MetadataDocument.of(what, "pbx.example"))));
        return document.getDocumentElement();
    }

    private static List<Element> all(Element within, String name) {
        NodeList nodes = within.getElementsByTagNameNS(SPACE, name);
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    private static String text(Element within, String name) {
        return all(within, name).stream().map(Element::getTextContent).reduce("", String::concat);
    }

    @Test
    void itsElementsStandInTheSchemasOrder() throws Exception {
        Element recording = read(TALKING);
        List<String> names = new ArrayList<>();
        NodeList children = recording.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element element) {
                names.add(element.getLocalName());
            }
        }
        assertThat(recording.getNamespaceURI()).isEqualTo(SPACE);
        assertThat(names)
                .containsExactly(
                        "datamode",
                        "group",
                        "session",
                        "participant",
                        "participant",
                        "stream",
                        "stream",
                        "sessionrecordingassoc",
                        "participantsessionassoc",
                        "participantsessionassoc",
                        "participantstreamassoc",
                        "participantstreamassoc");
    }

    @Test
    void itTellsWhoSendsWhichStream() throws Exception {
        Element recording = read(TALKING);
        List<Element> people = all(recording, "participant");
        List<Element> streams = all(recording, "stream");
        List<Element> sounds = all(recording, "participantstreamassoc");
        assertThat(streams).extracting(stream -> text(stream, "label")).containsExactly("1", "2");
        for (int side = 0; side < 2; side++) {
            assertThat(sounds.get(side).getAttribute("participant_id"))
                    .isEqualTo(people.get(side).getAttribute("participant_id"));
            assertThat(text(sounds.get(side), "send"))
                    .isEqualTo(streams.get(side).getAttribute("stream_id"));
            assertThat(text(sounds.get(side), "recv"))
                    .isEqualTo(streams.get(1 - side).getAttribute("stream_id"));
            assertThat(Base64.getDecoder().decode(people.get(side).getAttribute("participant_id")))
                    .hasSize(16);
        }
        String session = all(recording, "session").get(0).getAttribute("session_id");
        assertThat(streams)
                .allSatisfy(
                        stream -> assertThat(stream.getAttribute("session_id")).isEqualTo(session));
        assertThat(text(recording, "group-ref"))
                .isEqualTo(all(recording, "group").get(0).getAttribute("group_id"));
    }

    @Test
    void namesAreEscapedAndWhatXmlCannotBearIsLeftOut() throws Exception {
        List<Element> names = all(read(TALKING), "nameID");
        assertThat(names.get(0).getAttribute("aor")).isEqualTo("sip:201@pbx.example");
        assertThat(text(names.get(0), "name")).isEqualTo("Ann <\"&'>");
        assertThat(all(names.get(1), "name")).isEmpty();
    }

    @Test
    void whoHoldsGetsNoStream() throws Exception {
        Snapshot held = new Snapshot(
                TALKING.recording(),
                TALKING.call(),
                BEGIN,
                TALKING.one(),
                new Snapshot.Side(new LegId("leg-2"), new Party("202", ""), true),
                Optional.empty(),
                Optional.empty());
        List<Element> sounds = all(read(held), "participantstreamassoc");
        assertThat(all(sounds.get(0), "recv")).hasSize(1);
        assertThat(all(sounds.get(1), "recv")).isEmpty();
        assertThat(all(sounds.get(1), "send")).hasSize(1);
    }

    @Test
    void itTellsWhenItBeganPausedAndEnded() throws Exception {
        Element talking = read(TALKING);
        assertThat(text(talking, "start-time")).isEqualTo("2026-11-21T08:00:00.123Z");
        assertThat(all(talking, "stop-time")).isEmpty();
        assertThat(all(talking, "disassociate-time")).isEmpty();
        Element paused = read(at(Optional.of(BEGIN.plusSeconds(5)), Optional.empty()));
        assertThat(text(all(paused, "sessionrecordingassoc").get(0), "disassociate-time"))
                .isEqualTo("2026-11-21T08:00:05.123Z");
        assertThat(all(paused, "stop-time")).isEmpty();
        Element over = read(at(Optional.empty(), Optional.of(BEGIN.plusSeconds(9))));
        assertThat(text(over, "stop-time")).isEqualTo("2026-11-21T08:00:09.123Z");
        assertThat(all(over, "disassociate-time")).hasSize(3);
    }

    private static Snapshot at(Optional<Instant> paused, Optional<Instant> over) {
        return new Snapshot(TALKING.recording(), TALKING.call(), BEGIN, TALKING.one(), TALKING.other(), paused, over);
    }

    @Test
    void recordingsOfOneCallAreOneGroup() throws Exception {
        Snapshot next = new Snapshot(
                new RecordingId("r2"),
                TALKING.call(),
                BEGIN,
                TALKING.one(),
                TALKING.other(),
                Optional.empty(),
                Optional.empty());
        assertThat(text(read(next), "group-ref")).isEqualTo(text(read(TALKING), "group-ref"));
        assertThat(all(read(next), "session").get(0).getAttribute("session_id"))
                .isNotEqualTo(all(read(TALKING), "session").get(0).getAttribute("session_id"));
    }
}
