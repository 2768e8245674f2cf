package org.carillonpbx.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.NetworkInterface;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.carillonpbx.peer.Baresip;
import org.carillonpbx.peer.LoopbackPorts;
import org.carillonpbx.peer.PlainPhone;
import org.carillonpbx.peer.RunningPbx;
import org.carillonpbx.peer.Sipp;
import org.carillonpbx.peer.Watching;
import org.carillonpbx.peer.Wav;
import org.junit.jupiter.api.Test;

/** A softphone that dials a paging zone, and a loudspeaker that listens to the zone's multicast group on the loopback. */
class PagingIT {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String GROUP = "239.77.9.1";
    private static final double PEAK = 0.2;
    private static final double HERTZ = 440;
    private static final double CHATTER = 2_300;
    private static final int HEADER = 12;
    private static final int FRAME = 160;
    private static final int SETTLED = 100;
    private static final int HEARD = 100;
    private static final int A_LAW = 8;
    private static final int FIRST = 790;
    private static final int FREE = 100;

    private final RunningPbx pbx = RunningPbx.shared();

    private String newZone(int port, String leaving) {
        return newZone("\"group\":\"" + GROUP + "\",\"port\":" + port + ",\"networkInterface\":\"" + leaving
                + "\",\"codec\":\"PCMA\",\"longestSeconds\":8");
    }

    private String newZone(String fields) {
        for (int number = FIRST; number < FIRST + FREE; number++) {
            int status = pbx.send("POST", "/api/paging-zones", "{\"number\":\"" + number + "\"," + fields + "}")
                    .statusCode();
            if (status == 201) {
                return Integer.toString(number);
            }
            assertThat(status).isEqualTo(409);
        }
        throw new AssertionError("every zone number is taken");
    }

    @Test
    void phonesOfAZoneAnswerByThemselvesListenAndAreNotHeard() {
        Path root = Path.of("target/sound/page-phones");
        RunningPbx.Extension caller = pbx.newExtension(20);
        RunningPbx.Extension first = pbx.newExtension(20);
        RunningPbx.Extension second = pbx.newExtension(20);
        RunningPbx.Extension away = pbx.newExtension(20);
        String zone = newZone("\"members\":[\"" + first.number() + "\",\"" + second.number() + "\",\"" + away.number()
                + "\"],\"pagers\":[\"" + caller.number() + "\"],\"longestSeconds\":9");
        Path said = tone(root.resolve("caller"), HERTZ);
        Path chatter = tone(root.resolve("first"), CHATTER);
        try (Baresip one = listener(first, "pcma", chatter, root.resolve("first"));
                Baresip two = listener(second, "g722/16000/1", chatter, root.resolve("second"))) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(pbx.registrationsOf(second.number()))
                            .as(two::story)
                            .hasSize(1));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(pbx.registrationsOf(first.number()))
                            .as(one::story)
                            .hasSize(1));
            try (Baresip speaker =
                    Baresip.start(pbx, caller, "udp", "pcmu", said, Optional.of(zone), root.resolve("caller"))) {
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(pbx.callRecordsOf(caller.number()))
                                .as(speaker::story)
                                .hasSize(1));
            }
        }
        heardThePage(root.resolve("first"));
        heardThePage(root.resolve("second"));
        Wav back = Wav.read(Baresip.heardIn(root.resolve("caller")).orElseThrow());
        assertThat(back.seconds())
                .as("the speaker hears a beep and nothing else")
                .isLessThan(1);
        assertThat(back.shareAt(CHATTER)).isLessThan(0.01);
        JsonObject call = pbx.callRecordsOf(caller.number()).get(0);
        String whole = pbx.get("/api/call-records/" + call.getString("id")).toString();
        assertThat(whole).contains(away.number(), "UNREACHABLE");
        assertThat(pbx.send("DELETE", "/api/paging-zones/" + zone, "").statusCode())
                .isEqualTo(204);
    }

    @Test
    void aPhoneIsAskedToAnswerByItselfInTheWaysThatPhonesKnow() {
        RunningPbx.Extension caller = pbx.newExtension(20);
        RunningPbx.Extension listener = pbx.newExtension(20);
        String zone = newZone("\"members\":[\"" + listener.number() + "\"],\"longestSeconds\":5");
        int port = LoopbackPorts.free(6);
        Path logs = Path.of("target/behaviour/paging");
        try (Sipp registering =
                Sipp.start(Behaviour.ROOT.resolve("register.xml"), pbx, listener, "", "udp", port, logs)) {
            assertThat(registering.succeeded()).as(registering::story).isTrue();
        }
        try (PlainPhone phone = PlainPhone.at("127.0.0.1", port, pbx);
                Watching speakers = new Watching(pbx.sipPort())) {
            Watching.Request call = speakers.call(caller, zone);
            await().atMost(PATIENCE).until(() -> call.status() == 200);
            await().atMost(PATIENCE).until(() -> !phone.requests("INVITE").isEmpty());
            String invite = phone.requests("INVITE").get(0);
            assertThat(PlainPhone.header(invite, "Answer-Mode")).isEqualTo("Auto");
            assertThat(PlainPhone.header(invite, "Call-Info")).endsWith(";answer-after=0");
            assertThat(PlainPhone.header(invite, "Alert-Info")).contains(";info=alert-autoanswer");
            assertThat(PlainPhone.header(invite, "From")).contains(caller.number());
        }
    }

    private Baresip listener(RunningPbx.Extension who, String codec, Path sound, Path place) {
        return Baresip.start(pbx, who, "udp", codec, sound, Optional.empty(), place);
    }

    private static Path tone(Path place, double hertz) {
        place.toFile().mkdirs();
        return Wav.tone(8_000, hertz, PEAK, 60).write(place.resolve("said.wav"));
    }

    private static void heardThePage(Path place) {
        Wav heard = Wav.read(Baresip.heardIn(place).orElseThrow(() -> new AssertionError("nothing heard in " + place)));
        assertThat(heard.seconds()).as(place.toString()).isGreaterThan(6);
        assertThat(heard.middle(3).usualShareAt(HERTZ)).as(place.toString()).isGreaterThan(0.98);
    }

    @Test
    void loudspeakersHearWhoDialsTheirZoneUntilItsLongestTime() throws IOException {
        Path place = Path.of("target/sound/page");
        place.toFile().mkdirs();
        NetworkInterface loopback = NetworkInterface.getByInetAddress(InetAddress.getLoopbackAddress());
        try (MulticastSocket loudspeaker = new MulticastSocket(0)) {
            loudspeaker.joinGroup(
                    new InetSocketAddress(InetAddress.getByName(GROUP), loudspeaker.getLocalPort()), loopback);
            loudspeaker.setSoTimeout((int) PATIENCE.toMillis());
            String zone = newZone(loudspeaker.getLocalPort(), loopback.getName());
            Path sound = Wav.tone(8_000, HERTZ, PEAK, 60).write(place.resolve("said.wav"));
            RunningPbx.Extension caller = pbx.newExtension(20);
            try (Baresip phone = Baresip.start(pbx, caller, "udp", "pcmu", sound, Optional.of(zone), place)) {
                byte[] heard = new byte[HEARD * FRAME];
                for (int packet = 0; packet < SETTLED + HEARD; packet++) {
                    DatagramPacket next = new DatagramPacket(new byte[2_048], 2_048);
                    loudspeaker.receive(next);
                    assertThat(next.getLength()).as(phone::story).isEqualTo(HEADER + FRAME);
                    assertThat(next.getData()[1] & 0x7F).isEqualTo(A_LAW);
                    if (packet >= SETTLED) {
                        System.arraycopy(next.getData(), HEADER, heard, (packet - SETTLED) * FRAME, FRAME);
                    }
                }
                Wav said = Wav.ofALaw(heard);
                assertThat(said.usualShareAt(HERTZ)).isGreaterThan(0.99);
                assertThat(20 * Math.log10(said.level() / (PEAK / Math.sqrt(2))))
                        .isCloseTo(0, within(1.0));
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(pbx.callRecordsOf(caller.number()))
                                .as(phone::story)
                                .hasSize(1));
            }
            assertThat(pbx.send("DELETE", "/api/paging-zones/" + zone, "").statusCode())
                    .isEqualTo(204);
        }
    }
}
