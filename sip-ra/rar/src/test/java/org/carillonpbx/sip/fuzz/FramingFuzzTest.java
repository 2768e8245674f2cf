package org.carillonpbx.sip.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.carillonpbx.sip.stream.Framing;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;

/** What a connection brings, cut up anyhow: the same messages come out, none beyond the limit. */
@Tag("fuzz")
class FramingFuzzTest {

    private static final int LIMIT = 2_048;

    static Stream<byte[]> known() {
        return Stream.of(
                        "\r\n\r\n",
                        "\r\n\r\nOPTIONS sip:a SIP/2.0\r\nContent-Length: 2\r\n\r\nab\r\n\r\n",
                        "A\r\nl : 0\r\n\r\nB\r\nContent-Length\r\n :\r\n 1\r\n\r\nx",
                        "A\nl: 1\n\r\nx",
                        "A\r\nl: 99999999999\r\n\r\n",
                        "A\r\nl: 1\r\nContent-Length: 1\r\n\r\n")
                .map(text -> ("\3" + text).getBytes(StandardCharsets.ISO_8859_1));
    }

    @MethodSource("known")
    @FuzzTest(maxDuration = "10m")
    void cutsDoNotMatter(byte[] input) {
        if (input.length == 0) {
            return;
        }
        byte[] bytes = Arrays.copyOfRange(input, 1, input.length);
        assertThat(cut(bytes, 1 + (input[0] & 0xff))).isEqualTo(cut(bytes, 1));
    }

    /** Every message with its length, and how it ended. Pieces stay below the limit: a larger one may hold many messages. */
    private static String cut(byte[] bytes, int piece) {
        Framing framing = new Framing(LIMIT);
        StringBuilder story = new StringBuilder();
        try {
            for (int at = 0; at < bytes.length; at += piece) {
                int length = Math.min(piece, bytes.length - at);
                framing.read(ByteBuffer.wrap(bytes, at, length), message -> tell(message, story));
            }
        } catch (IOException e) {
            return story.append("ended").toString();
        }
        return story.toString();
    }

    private static void tell(byte[] message, StringBuilder story) {
        assertThat(message.length).isLessThanOrEqualTo(LIMIT + 32);
        story.append(new String(message, StandardCharsets.ISO_8859_1)).append('|');
    }
}
