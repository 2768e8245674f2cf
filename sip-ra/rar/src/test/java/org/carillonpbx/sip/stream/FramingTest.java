package org.carillonpbx.sip.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FramingTest {

    private static final String PLAIN = "A b SIP/2.0\r\nContent-Length: 3\r\nTo: x\r\n\r\nabc";

    private final Framing framing = new Framing(200);

    private List<String> read(String text) throws IOException {
        List<String> found = new ArrayList<>();
        framing.read(
                ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)),
                message -> found.add(new String(message, StandardCharsets.ISO_8859_1)));
        return found;
    }

    @ParameterizedTest
    @ValueSource(strings = {"l:3", "L : 3", "CONTENT-LENGTH\t:\t3  ", "content-length:\r\n 3", "l: 003"})
    void lengthIsReadHoweverItIsWritten(String header) throws IOException {
        assertThat(read("A b SIP/2.0\r\n" + header + "\r\nTo: x\r\n\r\nabc")).containsExactly(PLAIN);
    }

    @Test
    void messagesAreWholeHoweverTheyArrive() throws IOException {
        List<String> found = new ArrayList<>();
        for (char c : (PLAIN + "\r\n" + PLAIN).toCharArray()) {
            found.addAll(read(String.valueOf(c)));
        }
        assertThat(found).containsExactly(PLAIN, PLAIN);
        assertThat(read(PLAIN + PLAIN)).containsExactly(PLAIN, PLAIN);
    }

    @Test
    void messageWithoutLengthHasNoBody() throws IOException {
        assertThat(read("A b SIP/2.0\r\nTo: x\r\n\r\n" + PLAIN)).containsExactly("A b SIP/2.0\r\nTo: x\r\n\r\n", PLAIN);
    }

    @Test
    void keepAliveIsWholeHoweverItArrives() throws IOException {
        assertThat(read("\r\n")).isEmpty();
        assertThat(read("\r\n")).containsExactly("\r\n\r\n");
        assertThat(read("\r\n" + PLAIN)).containsExactly(PLAIN);
    }

    @Test
    void otherNamesAndFoldedLinesAreNoLength() throws IOException {
        String message = "A b SIP/2.0\r\nContent-Lengths: 9\r\nS: a\r\n l: 9\r\nX: \u0085l: 9\r\n\r\n";
        assertThat(read(message)).containsExactly(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "", "many", "4294967297", "+3", "3 3", "2000000000", "199"})
    void lengthThatCannotBeEndsTheStream(String length) {
        assertThatIOException().isThrownBy(() -> read("A b SIP/2.0\r\nl: " + length + "\r\n\r\nabc"));
    }

    @Test
    void twoLengthsEndTheStream() {
        assertThatIOException().isThrownBy(() -> read("A b SIP/2.0\r\nl: 3\r\nContent-Length: 3\r\n\r\nabc"));
    }

    @Test
    void headWithoutEndEndsTheStream() throws IOException {
        assertThat(read("A".repeat(200))).isEmpty();
        assertThatIOException().isThrownBy(() -> read("A"));
    }
}
