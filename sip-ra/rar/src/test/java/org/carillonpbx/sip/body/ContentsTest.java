package org.carillonpbx.sip.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentsTest {

    private static final String SDP = "v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\ns=-\r\nt=0 0";

    private static String part(String headers, String content) {
        return "--b1\r\n" + headers + "\r\n\r\n" + content + "\r\n";
    }

    private static Contents mixed(String... parts) {
        return read("multipart/mixed;boundary=b1", String.join("", parts) + "--b1--\r\n");
    }

    private static Contents read(String type, String content) {
        return Contents.of(Part.of(type, "", content));
    }

    @Test
    void aDescriptionAloneIsTheDescription() {
        assertThat(read("application/sdp", SDP)).isEqualTo(new Contents(Optional.of(SDP), true));
    }

    @Test
    void theDescriptionIsFoundBesideWhatMayBeLeftOut() {
        Contents read = mixed(
                part("Content-Type: application/sdp", SDP),
                part(
                        "Content-Type: application/isup;version=itu-t92+\r\nContent-Disposition: signal;handling=optional",
                        "x"));

        assertThat(read).isEqualTo(new Contents(Optional.of(SDP), true));
    }

    @Test
    void whatMustBeUnderstoodAndIsNotRefusesAll() {
        Contents read = mixed(
                part("Content-Type: application/sdp", SDP),
                part("Content-Type: application/isup\r\nContent-Disposition: signal;handling=required", "x"));

        assertThat(read.understood()).isFalse();
    }

    @Test
    void withoutAWordAPartMustBeUnderstood() {
        assertThat(mixed(part("Content-Type: application/sdp", SDP), part("Content-Type: text/html", "x"))
                        .understood())
                .isFalse();
    }

    @Test
    void whereTheCallerIsRefusesNoCall() {
        assertThat(mixed(
                        part("Content-Type: application/sdp", SDP), part("Content-Type: application/pidf+xml", "<x/>")))
                .isEqualTo(new Contents(Optional.of(SDP), true));
    }

    @Test
    void aDescriptionOfSomethingElseIsNotTheSessions() {
        Contents read = mixed(
                part(
                        "Content-Type: application/sdp\r\nContent-Disposition: early-session;handling=optional",
                        "v=0 early"),
                part("Content-Type: application/sdp\r\nContent-Disposition: session", SDP));

        assertThat(read).isEqualTo(new Contents(Optional.of(SDP), true));
    }

    @Test
    void nestedPartsAreFound() {
        String inner = "--in\r\nContent-Type: application/sdp\r\n\r\n" + SDP + "\r\n--in--\r\n";

        assertThat(mixed(part("Content-Type: multipart/related; boundary=\"in\"", inner))
                        .description())
                .contains(SDP);
    }

    @Test
    void oneOfSeveralWordingsIsEnough() {
        Contents read = read(
                "multipart/alternative;boundary=b1",
                part("Content-Type: application/x-new-sdp", "x") + part("Content-Type: application/sdp", SDP)
                        + "--b1--");

        assertThat(read).isEqualTo(new Contents(Optional.of(SDP), true));
    }

    @Test
    void preambleAndWhatFollowsTheEndAreLeftOut() {
        Contents read = read(
                "Multipart/Mixed; charset=utf-8; Boundary=\"b1\"",
                "for old readers\r\n" + part("c: application/sdp", SDP) + "--b1--\r\n"
                        + part("Content-Type: text/html", "after the end"));

        assertThat(read).isEqualTo(new Contents(Optional.of(SDP), true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/mixed",
                "multipart/mixed;boundary=",
                "multipart/mixed;boundary=other",
                "text/plain",
                ""
            })
    void whatIsNotWhatItSaysIsNotUnderstood(String type) {
        assertThat(read(type, part("Content-Type: application/sdp", SDP)))
                .isEqualTo(new Contents(Optional.empty(), false));
    }

    @Test
    void nestingEndsSomewhere() {
        String body = SDP;
        String type = "application/sdp";
        for (int depth = 0; depth < 10; depth++) {
            body = "--b" + depth + "\r\nContent-Type: " + type + "\r\n\r\n" + body + "\r\n--b" + depth + "--\r\n";
            type = "multipart/mixed;boundary=b" + depth;
        }

        assertThat(read(type, body)).isEqualTo(new Contents(Optional.empty(), false));
    }

    @Test
    void theNumberOfPartsEndsSomewhere() {
        String optional = part("Content-Type: text/html\r\nContent-Disposition: render;handling=optional", "x");

        assertThat(mixed(optional.repeat(10_000), part("Content-Type: application/sdp", SDP))
                        .description())
                .isEmpty();
    }
}
