package org.carillonpbx.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A baresip softphone without a screen: plays a sound file to the far side and keeps what it hears. */
public final class Baresip implements Phone {
    private static final Pattern DIGIT = Pattern.compile("received event: '(.)' \\(end=1\\)");

    private final Process process;
    private final Path directory;

    private Baresip(Process process, Path directory) {
        this.process = process;
        this.directory = directory;
    }

    /**
     * Starts a phone that registers, answers by itself, and dials where a number is given.
     *
     * @param codec one that baresip's modules speak: {@code pcmu}, {@code pcma}, {@code g722/16000/1}, {@code opus/48000/2}
     * @param sound what the far side shall hear, 8 kHz
     */
    public static Baresip start(
            RunningPbx pbx,
            RunningPbx.Extension self,
            String transport,
            String codec,
            Path sound,
            Optional<String> dial,
            Path place) {
        return start(pbx, self, transport, codec, sound, dial, place, "127.0.0.1", "");
    }

    /**
     * The same on a loopback of one's choice.
     *
     * @param host {@code 127.0.0.1} or {@code [::1]}
     * @param account further parameters of its account, each with a semicolon before it
     */
    public static Baresip start(
            RunningPbx pbx,
            RunningPbx.Extension self,
            String transport,
            String codec,
            Path sound,
            Optional<String> dial,
            Path place,
            String host,
            String account) {
        return start(pbx.sipPort(), self, transport, codec, sound, dial, place, host, account, "");
    }

    /** Starts one that knows the PBX by the near end of a bad line. */
    public static Baresip over(
            BadLine line, RunningPbx.Extension self, String codec, Path sound, Optional<String> dial, Path place) {
        return start(line.port(), self, "udp", codec, sound, dial, place, "127.0.0.1", "", "");
    }

    private static Baresip start(
            int server,
            RunningPbx.Extension self,
            String transport,
            String codec,
            Path sound,
            Optional<String> dial,
            Path place,
            String host,
            String account,
            String configured) {
        Path directory = place.toAbsolutePath();
        int sip = LoopbackPorts.free(2);
        int rtp = LoopbackPorts.free(20);
        try {
            Files.createDirectories(directory);
            Files.writeString(
                    directory.resolve("config"), configuration(host, sip, rtp, sound, directory) + configured);
            Files.writeString(directory.resolve("contacts"), "");
            Files.writeString(
                    directory.resolve("accounts"),
                    "<sip:" + self.number() + "@" + host + ":" + server + ";transport=" + transport
                            + ">;auth_pass=" + self.secret() + ";regint=60;answermode=auto;audio_codecs=" + codec
                            + account + "\n");
            List<String> command = new ArrayList<>(List.of("baresip", "-f", directory.toString(), "-t", "120"));
            dial.ifPresent(number -> command.addAll(
                    List.of("-e", "/dial sip:" + number + "@" + host + ":" + server + ";transport=" + transport)));
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("baresip.log").toFile())
                    .start();
            return new Baresip(process, directory);
        } catch (IOException e) {
            throw new UncheckedIOException("baresip cannot be started: install Debian's package baresip-core", e);
        }
    }

    /** Starts a phone that registers, answers by itself, and does what it is told by its control port. */
    public static Commanded commanded(
            RunningPbx pbx, RunningPbx.Extension self, String codec, Path sound, Optional<String> dial, Path place) {
        return commanded(pbx.sipPort(), self, codec, sound, dial, place);
    }

    /** The same over a bad line. */
    public static Commanded commandedOver(
            BadLine line, RunningPbx.Extension self, String codec, Path sound, Optional<String> dial, Path place) {
        return commanded(line.port(), self, codec, sound, dial, place);
    }

    private static Commanded commanded(
            int server, RunningPbx.Extension self, String codec, Path sound, Optional<String> dial, Path place) {
        Path directory = place.toAbsolutePath();
        int control = LoopbackPorts.free(2);
        String more = "module_app ctrl_tcp.so\nctrl_tcp_listen 127.0.0.1:" + control + "\n";
        return new Commanded(start(server, self, "udp", codec, sound, dial, directory, "127.0.0.1", "", more), control);
    }

    /** One that takes orders while it runs. */
    public static final class Commanded implements AutoCloseable {
        private final Baresip phone;
        private final int control;

        private Commanded(Baresip phone, int control) {
            this.phone = phone;
            this.control = control;
        }

        public String story() {
            return phone.story();
        }

        /** Presses these keys, each as an RFC 4733 event. */
        public void presses(String digits) {
            digits.chars().forEach(digit -> does("sndcode", Character.toString(digit)));
        }

        private void does(String command, String parameter) {
            String order = "{\"command\":\"" + command + "\",\"params\":\"" + parameter + "\"}";
            try (Socket line = new Socket(InetAddress.getLoopbackAddress(), control)) {
                line.getOutputStream().write((order.length() + ":" + order + ",").getBytes(StandardCharsets.US_ASCII));
                line.getOutputStream().flush();
                line.setSoTimeout(5_000);
                line.getInputStream().read(new byte[4_096]); // what became of it
            } catch (IOException e) {
                throw new UncheckedIOException(phone.story(), e);
            }
        }

        @Override
        public void close() {
            phone.close();
        }
    }

    /** Starts one in a home of its own: it registers with the server's address as it is seen from there, and answers by itself. */
    public static Baresip inHome(
            NatLab lab, RunningPbx pbx, RunningPbx.Extension self, String codec, Path sound, Path place) {
        Path directory = place.toAbsolutePath();
        try {
            Files.createDirectories(directory);
            Files.writeString(
                    directory.resolve("config"),
                    configuration(lab.phone(), LoopbackPorts.free(2), LoopbackPorts.free(20), sound, directory));
            Files.writeString(directory.resolve("contacts"), "");
            Files.writeString(
                    directory.resolve("accounts"),
                    "<sip:" + self.number() + "@" + lab.server() + ":" + pbx.sipPort() + ";transport=udp>;auth_pass="
                            + self.secret() + ";regint=600;answermode=auto;audio_codecs=" + codec + "\n");
            List<String> command = new ArrayList<>(lab.atHome());
            command.addAll(List.of("baresip", "-f", directory.toString(), "-t", "180"));
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("baresip.log").toFile())
                    .start();
            return new Baresip(process, directory);
        } catch (IOException e) {
            throw new UncheckedIOException("baresip cannot be started: install Debian's package baresip-core", e);
        }
    }

    /**
     * Starts a phone that watches: its own message lamp, and the presence of others.
     *
     * @param others the numbers of those whose presence it shows
     */
    public static Baresip watching(RunningPbx pbx, RunningPbx.Extension self, List<String> others, Path place) {
        Path directory = place.toAbsolutePath();
        int sip = LoopbackPorts.free(2);
        int rtp = LoopbackPorts.free(20);
        try {
            Files.createDirectories(directory);
            Files.writeString(
                    directory.resolve("config"),
                    configuration("127.0.0.1", sip, rtp, directory.resolve("none.wav"), directory)
                                    .replace(
                                            "audio_source aufile," + directory.resolve("none.wav"),
                                            "audio_source aubridge,me")
                                    // Before the account: its first timer would go round forever after a quick 200
                                    .replace("module_tmp account.so", "module mwi.so\nmodule_tmp account.so")
                            + "module_app contact.so\nmodule_app presence.so\n");
            StringBuilder contacts = new StringBuilder();
            others.forEach(number -> contacts.append("\"Peer\" <sip:")
                    .append(number)
                    .append("@127.0.0.1:")
                    .append(pbx.sipPort())
                    .append(">;presence=p2p\n"));
            Files.writeString(directory.resolve("contacts"), contacts);
            Files.writeString(
                    directory.resolve("accounts"),
                    "<sip:" + self.number() + "@127.0.0.1:" + pbx.sipPort() + ";transport=udp>;auth_pass="
                            + self.secret() + ";regint=60;answermode=manual;audio_codecs=pcmu;mwi=yes\n");
            Process process = new ProcessBuilder("baresip", "-v", "-f", directory.toString(), "-t", "120")
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("baresip.log").toFile())
                    .start();
            return new Baresip(process, directory);
        } catch (IOException e) {
            throw new UncheckedIOException("baresip cannot be started: install Debian's package baresip-core", e);
        }
    }

    private static String configuration(String host, int sip, int rtp, Path sound, Path directory) {
        return String.join(
                "\n",
                "poll_method epoll",
                "sip_listen " + host + ":" + sip,
                "audio_player aubridge,me",
                "audio_source aufile," + sound.toAbsolutePath(),
                "audio_alert aubridge,alert",
                "ausrc_srate 8000",
                "auplay_srate 8000",
                "ausrc_channels 1",
                "auplay_channels 1",
                "rtp_ports " + rtp + "-" + (rtp + 18),
                "jitter_buffer_delay 5-10",
                "module_path /usr/lib/baresip/modules",
                "module g711.so",
                "module g722.so",
                "module g726.so",
                "module opus.so",
                "module aufile.so",
                "module aubridge.so",
                "module sndfile.so",
                "snd_path " + directory.toAbsolutePath(),
                "module_tmp account.so",
                "module_app menu.so",
                "net_interface " + host.replaceAll("[\\[\\]]", ""),
                "");
    }

    /** The telephone-events that it was told of, each at its end. */
    public String digitsHeard() {
        StringBuilder digits = new StringBuilder();
        Matcher told = DIGIT.matcher(story());
        while (told.find()) {
            digits.append(told.group(1));
        }
        return digits.toString();
    }

    /** What the phone of that directory heard, once its call is over and the file complete. */
    public static Optional<Path> heardIn(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().matches("dump-.*-dec\\.wav"))
                    .max(Comparator.comparing(Path::toString));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String story() {
        try {
            return Files.readString(directory.resolve("baresip.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Hangs up and ends, as its user's Ctrl-C would. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
