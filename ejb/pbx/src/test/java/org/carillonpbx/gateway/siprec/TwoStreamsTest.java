package org.carillonpbx.gateway.siprec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TwoStreamsTest {
    private static final String ONE = described("11", 40_000);
    private static final String OTHER = described("22", 40_002);

    private static String described(String id, int port) {
        return String.join(
                        "\r\n",
                        "v=0",
                        "o=carillon " + id + " 1 IN IP4 127.0.0.1",
                        "s=-",
                        "c=IN IP4 127.0.0.1",
                        "t=0 0",
                        "m=audio " + port + " RTP/AVP 0",
                        "a=rtpmap:0 PCMU/8000",
                        "a=sendrecv")
                + "\r\n";
    }

    @Test
    void twoDescriptionsAreOneOfTwoLabelledStreams() {
        assertThat(TwoStreams.joined(ONE, OTHER, 3, true).lines())
                .containsExactly(
                        "v=0",
                        "o=carillon 11 3 IN IP4 127.0.0.1",
                        "s=-",
                        "c=IN IP4 127.0.0.1",
                        "t=0 0",
                        "m=audio 40000 RTP/AVP 0",
                        "a=rtpmap:0 PCMU/8000",
                        "a=sendonly",
                        "a=label:1",
                        "m=audio 40002 RTP/AVP 0",
                        "a=rtpmap:0 PCMU/8000",
                        "a=sendonly",
                        "a=label:2");
        assertThat(TwoStreams.joined(ONE, OTHER, 3, true))
                .endsWith("a=label:2\r\n")
                .doesNotContain("0\na");
    }

    @Test
    void nothingIsSentWhileItIsPaused() {
        assertThat(TwoStreams.joined(ONE, OTHER, 1, false))
                .contains("a=inactive\r\na=label:1", "a=inactive\r\na=label:2")
                .doesNotContain("sendrecv", "sendonly");
    }

    @Test
    void eachStreamOfAnAnswerIsADescriptionOfItsOwn() {
        String both = TwoStreams.joined(ONE, OTHER, 1, true);
        assertThat(TwoStreams.only(both, 1).lines())
                .startsWith("v=0", "o=carillon 11 1 IN IP4 127.0.0.1")
                .endsWith("m=audio 40002 RTP/AVP 0", "a=rtpmap:0 PCMU/8000", "a=sendonly", "a=label:2")
                .noneMatch(line -> line.contains("40000"));
    }

    @Test
    void anAnswerOfOneStreamHasNoSecondOne() {
        assertThat(TwoStreams.only(ONE, 0)).contains("40000");
        assertThat(TwoStreams.only(ONE, 1)).isEmpty();
        assertThat(TwoStreams.only("", 0)).isEmpty();
    }
}
