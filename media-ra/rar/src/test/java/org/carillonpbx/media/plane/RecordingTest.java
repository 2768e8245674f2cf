package org.carillonpbx.media.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.carillonpbx.media.FileKey;
import org.carillonpbx.media.MediaEvent;
import org.carillonpbx.media.Outcome;
import org.carillonpbx.media.Part;
import org.carillonpbx.media.PortKey;
import org.carillonpbx.media.RecordingKey;
import org.carillonpbx.media.RecordingSetup;
import org.carillonpbx.media.RoomKey;
import org.carillonpbx.media.codec.Codec;
import org.carillonpbx.media.codec.Codecs;
import org.carillonpbx.media.codec.Encoder;
import org.carillonpbx.media.codec.Parameters;
import org.carillonpbx.media.phone.Bench;
import org.carillonpbx.media.phone.Phone;
import org.carillonpbx.media.phone.RtpBytes;
import org.carillonpbx.media.sealed.Form;
import org.carillonpbx.media.sealed.SealedSound;
import org.carillonpbx.media.sound.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls that are written down, over real sockets and by a real clock. */
class RecordingTest {
    private static final SecretKey SECRET = new SecretKeySpec(new byte[32], "AES");
    private static final RecordingKey KEY = new RecordingKey("r1");
    private static final int ALICE_HERTZ = 400;
    private static final int BOB_HERTZ = 1000;

    @TempDir
    private Path directory;

    private final Bench bench = new Bench();
    private final Phone alice = new Phone(0xA11CE);
    private final Phone bob = new Phone(0xB0B);

    @AfterEach
    void nothingFailed() {
        bench.close();
        alice.close();
        bob.close();
        assertThat(bench.faults()).isEmpty();
    }

    private PortKey with(Phone phone, Codec codec) {
        String type = Integer.toString(codec.payloadType());
        String map = "rtpmap:" + type + " " + codec.encoding() + "/" + codec.clockRate();
        return bench.answers(phone, phone.sdp(type, codec.channels() > 1 ? map + "/2" : map));
    }

    private Path begin(PortKey one, PortKey other) {
        Path file = directory.resolve("r1");
        RecordingSetup setup =
                new RecordingSetup(one, other, true, Form.SAMPLES, file, () -> new FileKey(SECRET, new byte[0]));
        assertThat(bench.plane().record(KEY, setup)).isEqualTo(Outcome.DONE);
        return file;
    }

    /** Both phones say their tones, 20 ms every 20 ms. */
    private void talk(Codec ofAlice, Codec ofBob, int packets) {
        Voice one = new Voice(alice, ofAlice, ALICE_HERTZ, packets);
        Voice other = new Voice(bob, ofBob, BOB_HERTZ, packets);
        long due = System.nanoTime();
        for (int i = 0; i < packets; i++) {
            one.says(i);
            other.says(i);
            due += 20_000_000L;
            LockSupport.parkNanos(due - System.nanoTime());
        }
    }

    private static final class Voice {
        private final Phone phone;
        private final Codec codec;
        private final Encoder encoder;
        private final int samples;
        private final short[] tone;
        private final byte[] payload = new byte[1500];

        Voice(Phone phone, Codec codec, int hertz, int packets) {
            this.phone = phone;
            this.codec = codec;
            int rate = codec.samplingRate(16_000);
            samples = rate / 50;
            encoder = codec.encoder(rate, Parameters.NONE);
            tone = Samples.tone(rate, hertz, 0.3, packets * samples);
        }

        void says(int number) {
            int length = encoder.encode(tone, number * samples, samples, payload, 0);
            phone.says(new RtpBytes(
                    codec.payloadType(),
                    number == 0,
                    number,
                    number * (codec.clockRate() / 50),
                    phone.ssrc(),
                    java.util.Arrays.copyOf(payload, length)));
        }
    }

    private static short[] channel(byte[] wav, int channel) {
        ByteBuffer in = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN);
        short[] pcm = new short[(wav.length - 44) / 4];
        for (int i = 0; i < pcm.length; i++) {
            pcm[i] = in.getShort(44 + 4 * i + 2 * channel);
        }
        return pcm;
    }

    /** The best tenth of a second: a busy machine may have held up the rest. */
    private static double best(short[] pcm, int rate, int hertz) {
        double best = -100;
        for (int at = rate / 2; at + rate / 10 <= pcm.length; at += rate / 20) {
            best = Math.max(best, Samples.signalToNoise(Samples.part(pcm, at, rate / 10), rate, hertz));
        }
        return best;
    }

    @ParameterizedTest
    @CsvSource({"PCMU,PCMU,8000", "PCMU,PCMA,8000", "PCMA,G722,16000", "G722,G722,16000", "PCMU,opus,8000"})
    void eachSideIsWrittenDownHoweverTheCallIsCarried(String ofAlice, String ofBob, int rate) throws IOException {
        Codec one = Codecs.chosen(ofAlice).get(0);
        Codec other = Codecs.chosen(ofBob).get(0);
        PortKey a = with(alice, one);
        PortKey b = with(bob, other);
        bench.plane().connect(a, b);
        bench.settle();
        Path file = begin(a, b);
        long begun = System.nanoTime();
        talk(one, other, 120);
        long talked = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun); // a busy machine takes its time
        bench.plane().stopRecording(KEY);
        MediaEvent.Recorded end = bench.event(MediaEvent.Recorded.class, any -> true);
        assertThat(end.trouble()).isEmpty();
        assertThat(end.lost()).isZero();
        try (SealedSound sound = SealedSound.open(file, locked -> SECRET)) {
            assertThat(sound.heading().rate()).isEqualTo(rate);
            assertThat(sound.millis()).isCloseTo(talked, within(150L));
            ByteArrayOutputStream wav = new ByteArrayOutputStream();
            sound.copy(0, sound.size(), wav);
            assertThat(best(channel(wav.toByteArray(), 0), rate, ALICE_HERTZ)).isGreaterThan(20);
            assertThat(best(channel(wav.toByteArray(), 1), rate, BOB_HERTZ))
                    .isGreaterThan(other.encoding().equals("opus") ? 10 : 20);
        }
    }

    @Test
    void theCallGoesOnAsItWasWhileItIsWrittenDown() {
        Codec pcmu = Codecs.chosen("PCMU").get(0);
        PortKey a = with(alice, pcmu);
        PortKey b = with(bob, pcmu);
        bench.plane().connect(a, b);
        bench.settle();
        begin(a, b);
        RtpBytes heard = alice.says(bob, 0, 1);
        assertThat(heard.payload()).isEqualTo(RtpBytes.sound(1));
        bench.plane().stopRecording(KEY);
        assertThat(alice.says(bob, 0, 2).payload()).isEqualTo(RtpBytes.sound(2));
    }

    @Test
    void aRecordingEndsWithTheFirstPartyThatIsGone() throws IOException {
        Codec pcmu = Codecs.chosen("PCMU").get(0);
        PortKey a = with(alice, pcmu);
        PortKey b = with(bob, pcmu);
        Path file = begin(a, b);
        bench.plane().close(b);
        assertThat(bench.event(MediaEvent.Recorded.class, any -> true).recording())
                .isEqualTo(KEY);
        try (SealedSound sound = SealedSound.open(file, locked -> SECRET)) {
            assertThat(sound.isWhole()).isTrue();
        }
    }

    @Test
    void allInARoomAreWrittenDownTogetherUntilTheLastHasLeft() throws IOException {
        Codec pcmu = Codecs.chosen("PCMU").get(0);
        Codec wide = Codecs.chosen("G722").get(0);
        PortKey a = with(alice, pcmu);
        PortKey b = with(bob, wide);
        RoomKey room = new RoomKey("3000");
        Path file = directory.resolve("room");
        RecordingSetup setup =
                new RecordingSetup(a, a, false, Form.SAMPLES, file, () -> new FileKey(SECRET, new byte[0]));
        assertThat(bench.plane().recordRoom(KEY, room, setup)).isEqualTo(Outcome.UNKNOWN_PORT);
        bench.plane().join(room, a, Part.PARTY);
        bench.plane().join(room, b, Part.PARTY);
        long began = System.nanoTime();
        assertThat(bench.plane().recordRoom(KEY, room, setup)).isEqualTo(Outcome.DONE);
        talk(pcmu, wide, 120);
        bench.plane().close(a);
        bench.plane().disconnect(b);
        long millis = (System.nanoTime() - began) / 1_000_000;
        assertThat(bench.event(MediaEvent.Recorded.class, any -> true).lost()).isZero();
        try (SealedSound sound = SealedSound.open(file, locked -> SECRET)) {
            assertThat(sound.isWhole()).isTrue();
            assertThat(sound.heading().channels()).isOne();
            assertThat(sound.millis()).isCloseTo(millis, within(150L));
            ByteArrayOutputStream wav = new ByteArrayOutputStream();
            sound.copy(0, sound.size(), wav);
            short[] pcm = mono(wav.toByteArray());
            short[] middle =
                    Samples.part(pcm, sound.heading().rate(), sound.heading().rate());
            for (int hertz : new int[] {ALICE_HERTZ, BOB_HERTZ}) {
                double level = Samples.toneLevel(middle, sound.heading().rate(), hertz);
                assertThat(Samples.decibels(level / (0.3 * Short.MAX_VALUE / Math.sqrt(2))))
                        .as(hertz + " Hz")
                        .isCloseTo(0, within(1.5));
            }
        }
    }

    private static short[] mono(byte[] wav) {
        ByteBuffer in = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN);
        short[] pcm = new short[(wav.length - 44) / 2];
        for (int i = 0; i < pcm.length; i++) {
            pcm[i] = in.getShort(44 + 2 * i);
        }
        return pcm;
    }

    @Test
    void aRecordingThatRunsWhenEverythingEndsIsEndedProperly() throws IOException {
        Codec pcmu = Codecs.chosen("PCMU").get(0);
        Path file = begin(with(alice, pcmu), with(bob, pcmu));
        bench.close();
        try (SealedSound sound = SealedSound.open(file, locked -> SECRET)) {
            assertThat(sound.isWhole()).isTrue();
        }
    }

    @Test
    void thereIsNoRecordingOfWhoIsNotThere() {
        RecordingSetup setup = new RecordingSetup(
                new PortKey("x"),
                new PortKey("y"),
                true,
                Form.SAMPLES,
                directory.resolve("z"),
                () -> new FileKey(SECRET, new byte[0]));
        assertThat(bench.plane().record(KEY, setup)).isEqualTo(Outcome.UNKNOWN_PORT);
    }
}
