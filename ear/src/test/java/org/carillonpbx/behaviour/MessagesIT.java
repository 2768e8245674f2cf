package org.carillonpbx.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.carillonpbx.peer.LoopbackPorts;
import org.carillonpbx.peer.RunningPbx;
import org.carillonpbx.peer.Sipp;
import org.junit.jupiter.api.Test;

/** Text messages for somebody who is away. */
class MessagesIT {
    private static final Path SCENARIOS = Behaviour.ROOT.resolve("messages/fetched-later");
    private static final Path LOGS = Path.of("target/behaviour/messages/fetched-later");
    private static final int PATIENCE_MILLIS = 30_000;

    private final RunningPbx pbx = RunningPbx.shared();

    @Test
    void arriveInTheirOrderWhenThePhoneIsBack() throws IOException {
        RunningPbx.Extension sender = pbx.newExtension(20);
        RunningPbx.Extension recipient = pbx.newExtension(20);
        for (String message : new String[] {"first", "second"}) {
            play(SCENARIOS.resolve(message + ".xml"), sender, recipient.number(), LoopbackPorts.free(6));
        }
        int port = LoopbackPorts.free(6);
        play(Behaviour.ROOT.resolve("register.xml"), recipient, "", port);
        try (DatagramSocket phone = new DatagramSocket(port, InetAddress.getLoopbackAddress())) {
            phone.setSoTimeout(PATIENCE_MILLIS);
            Set<String> seen = new LinkedHashSet<>();
            while (seen.size() < 2) { // a message that came before the phone listened comes again
                DatagramPacket packet = new DatagramPacket(new byte[4096], 4096);
                phone.receive(packet);
                String message = new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
                if (message.startsWith("MESSAGE ")) {
                    assertThat(message).contains("\r\nDate: ").contains("sip:" + sender.number() + "@");
                    seen.add(message.substring(message.indexOf("\r\n\r\n")).strip());
                    byte[] ok = ok(message).getBytes(StandardCharsets.UTF_8);
                    phone.send(new DatagramPacket(ok, ok.length, packet.getSocketAddress()));
                }
            }
            assertThat(seen).containsExactly("one", "two");
        }
    }

    private static String ok(String request) {
        return "SIP/2.0 200 OK\r\n"
                + request.lines()
                        .filter(line -> line.matches("(Via|From|To|Call-ID|CSeq): .*"))
                        .map(line -> line.startsWith("To: ") ? line + ";tag=later" : line)
                        .collect(Collectors.joining("\r\n"))
                + "\r\nContent-Length: 0\r\n\r\n";
    }

    private void play(Path scenario, RunningPbx.Extension self, String called, int port) {
        try (Sipp phone = Sipp.start(scenario, pbx, self, called, "udp", port, LOGS)) {
            assertThat(phone.succeeded()).as(phone::story).isTrue();
        }
    }
}
