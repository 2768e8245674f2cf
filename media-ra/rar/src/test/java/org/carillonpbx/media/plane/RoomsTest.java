package org.carillonpbx.media.plane;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.carillonpbx.media.MediaEvent;
import org.carillonpbx.media.Part;
import org.carillonpbx.media.PortKey;
import org.carillonpbx.media.RoomKey;
import org.carillonpbx.media.codec.Decoder;
import org.carillonpbx.media.codec.Encoder;
import org.carillonpbx.media.codec.Parameters;
import org.carillonpbx.media.codec.g711.G711;
import org.carillonpbx.media.phone.Bench;
import org.carillonpbx.media.phone.Phone;
import org.carillonpbx.media.phone.RtpBytes;
import org.carillonpbx.media.sound.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rooms over real sockets, whose parties come from several strands. */
class RoomsTest {
    private static final int RATE = 8000;
    private static final int FRAME = RATE / 50;
    private static final double PEAK = 0.15;
    private static final double LEVEL = PEAK * Short.MAX_VALUE / Math.sqrt(2);
    private static final RoomKey ROOM = new RoomKey("4711");
    private static final int HEARD = 10;
    private static final int MOST_WINDOWS = 100;

    private final Bench bench = new Bench(Bench.settings(Bench.FIRST_PORT, Bench.LAST_PORT, Duration.ZERO, 3));
    private final List<Party> parties = new ArrayList<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    /** A phone that says a tone all the time. */
    private final class Party {
        private final Phone phone = new Phone(0x600D + parties.size());
        private final PortKey key = bench.answers(phone, phone.sdp("0"));
        private final byte[][] payloads = new byte[50][FRAME];
        private int said;

        Party(double hertz) {
            Encoder encoder = G711.PCMU.encoder(RATE, Parameters.NONE);
            short[] tone = Samples.tone(RATE, hertz, PEAK, RATE);
            for (int i = 0; i < payloads.length; i++) {
                encoder.encode(tone, i * FRAME, FRAME, payloads[i], 0);
            }
            parties.add(this);
        }

        void says() {
            phone.says(RtpBytes.of(0, said, phone.ssrc(), payloads[said % payloads.length]));
            said++;
        }

        /** How loud it hears tones in what comes next, in dB beside what is said. */
        double[] hears(double... hertz) {
            Decoder decoder = G711.PCMU.decoder(RATE);
            short[] pcm = new short[HEARD * FRAME];
            for (int at = 0; at < pcm.length; at += FRAME) {
                byte[] payload = phone.hearsNext().payload();
                decoder.decode(payload, 0, payload.length, pcm, at);
            }
            double[] levels = new double[hertz.length];
            for (int i = 0; i < hertz.length; i++) {
                levels[i] = Samples.decibels(Samples.toneLevel(pcm, RATE, hertz[i]) / LEVEL + 1e-9);
            }
            return levels;
        }
    }

    private void everybodyTalks() {
        var talking = clock.scheduleAtFixedRate(() -> parties.forEach(Party::says), 0, 20, TimeUnit.MILLISECONDS);
        assertThat(talking.isCancelled()).isFalse();
    }

    @AfterEach
    void theStrandsHadNoFaults() {
        clock.shutdownNow();
        bench.close();
        parties.forEach(party -> party.phone.close());
        assertThat(bench.faults()).isEmpty();
    }

    /** Soon it hears the tones at these levels: 0 for as loud as they are said, else no louder than that. A busy machine may take a while. */
    private void assertHears(Party listener, double... wanted) {
        bench.settle();
        double[] levels = {};
        for (int window = 0; window < MOST_WINDOWS; window++) {
            levels = listener.hears(500, 1_000, 1_500);
            if (fits(levels, wanted)) {
                return;
            }
        }
        assertThat(levels).as("dB of each tone").containsExactly(wanted);
    }

    private static boolean fits(double[] levels, double[] wanted) {
        boolean fits = true;
        for (int i = 0; i < levels.length; i++) {
            fits &= wanted[i] == 0 ? Math.abs(levels[i]) < 1 : levels[i] < wanted[i];
        }
        return fits;
    }

    @Test
    void portsOfSeveralStrandsMeetInARoomAndCanLeaveItAgain() {
        Party one = new Party(500);
        Party two = new Party(1_000);
        Party three = new Party(1_500);
        parties.forEach(party -> bench.plane().join(ROOM, party.key, Part.PARTY));
        everybodyTalks();
        assertHears(one, -30, 0, 0);
        assertHears(two, 0, -30, 0);
        assertHears(three, 0, 0, -30);
        bench.event(MediaEvent.Talking.class, told -> told.port().equals(one.key) && told.talking());
        bench.plane().mute(two.key, true);
        assertHears(one, -30, -30, 0);
        bench.plane().connect(one.key, two.key);
        assertHears(one, -30, 0, -30);
        assertHears(two, 0, -30, -30);
        bench.plane().join(ROOM, one.key, Part.LISTENER);
        assertHears(one, -30, -30, 0);
        bench.plane().close(two.key);
        bench.plane().close(three.key);
        bench.settle();
        assertThat(bench.plane().figures().portsOpen()).isEqualTo(1);
    }

    @Test
    void whoHoldsLeavesTheRoomUntilItResumes() {
        Party one = new Party(500);
        Party two = new Party(1_000);
        parties.forEach(party -> bench.plane().join(ROOM, party.key, Part.PARTY));
        everybodyTalks();
        assertHears(one, -30, 0, -30);
        bench.must(bench.plane().consider(two.key, two.phone.sdp("0", "sendonly")));
        assertThat(bench.plane().answer(two.key)).isPresent();
        assertHears(one, -30, -30, -30);
        bench.must(bench.plane().consider(two.key, two.phone.sdp("0", "sendrecv")));
        assertThat(bench.plane().answer(two.key)).isPresent();
        assertHears(one, -30, 0, -30);
        assertHears(two, 0, -30, -30);
    }

    @Test
    void whatIsSaidToOnePartyTakesThePlaceOfTheRoomForIt() {
        Party one = new Party(500);
        Party two = new Party(1_000);
        parties.forEach(party -> bench.plane().join(ROOM, party.key, Part.PARTY));
        everybodyTalks();
        assertHears(one, -30, 0, -30);
        short[] tone = Samples.tone(RATE, 1_500, PEAK, FRAME);
        new Prompter(bench.plane(), one.key)
                .speak(new Spoken(
                        (pcm, samples, rate) -> {
                            System.arraycopy(tone, 0, pcm, 0, samples);
                            return true;
                        },
                        RATE,
                        () -> {}));
        assertHears(one, -30, -30, 0);
        assertHears(two, 0, -30, -30);
        new Prompter(bench.plane(), one.key).hush();
        assertHears(one, -30, 0, -30);
    }
}
