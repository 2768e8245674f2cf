package org.carillonpbx.peer;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A linphone softphone without a screen, over TLS and with SHA-256: it believes the server's own certificate and no other, and
 * takes no other digest. It looks for the name in the certificate and not for an address: so {@code localhost}.
 */
public final class Linphone implements Phone {
    private final Process process;
    private final Path directory;
    private final RunningPbx pbx;

    private Linphone(Process process, Path directory, RunningPbx pbx) {
        this.process = process;
        this.directory = directory;
        this.pbx = pbx;
    }

    /**
     * Starts a phone that registers and answers by itself.
     *
     * @param sound what the far side shall hear, 8 kHz
     */
    public static Linphone start(RunningPbx pbx, RunningPbx.Extension self, Path sound, Path place) {
        Path directory = place.toAbsolutePath();
        try {
            for (String needed : List.of(".local/share/linphone", ".config/linphone")) {
                Files.createDirectories(directory.resolve(needed));
            }
            Path trusted = ShownCertificate.pem(pbx.sipsPort(), directory.resolve("server.pem"));
            Path settings = Files.writeString(
                    directory.resolve("linphonerc"),
                    settings(pbx, self, trusted, LoopbackPorts.free(2), LoopbackPorts.free(4)));
            ProcessBuilder builder = new ProcessBuilder(
                            "linphonec",
                            "-a",
                            "-d",
                            "6",
                            "-l",
                            directory.resolve("linphone.log").toString(),
                            "-c",
                            settings.toString())
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("console.log").toFile());
            builder.environment().put("HOME", directory.toString());
            Linphone phone = new Linphone(builder.start(), directory, pbx);
            phone.say("soundcard use files");
            phone.say("play " + sound.toAbsolutePath());
            phone.say("record " + directory.resolve("heard.wav"));
            return phone;
        } catch (IOException e) {
            throw new UncheckedIOException("linphonec cannot be started: install Debian's package linphone-cli", e);
        }
    }

    private static String settings(RunningPbx pbx, RunningPbx.Extension self, Path trusted, int local, int media) {
        return String.join(
                "\n",
                "[sip]",
                "sip_port=0",
                "sip_tcp_port=0",
                "sip_tls_port=" + local,
                "use_ipv6=0",
                "default_proxy=0",
                "root_ca=" + trusted,
                "verify_server_certs=1",
                "verify_server_cn=1",
                "guess_hostname=1",
                "register_only_when_network_is_up=0",
                "",
                "[rtp]",
                "audio_rtp_port=" + media,
                "",
                "[net]",
                "stun_server=",
                "firewall_policy=none",
                "",
                "[proxy_0]",
                "reg_proxy=<sip:localhost:" + pbx.sipsPort() + ";transport=tls>",
                "reg_identity=sip:" + self.number() + "@localhost",
                "reg_expires=120",
                "reg_sendregister=1",
                "publish=0",
                "",
                "[auth_info_0]",
                "username=" + self.number(),
                "passwd=" + self.secret(),
                "realm=carillon",
                "available_algorithms=SHA-256",
                "",
                "[video]",
                "enabled=0",
                "");
    }

    public void dial(String number) {
        say("call sip:" + number + "@localhost:" + pbx.sipsPort());
    }

    private void say(String command) {
        try {
            OutputStream in = process.getOutputStream();
            in.write((command + "\n").getBytes(StandardCharsets.UTF_8));
            in.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(story(), e);
        }
    }

    @Override
    public String story() {
        try {
            return Files.readString(directory.resolve("console.log"), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Its messages and thoughts, in detail. */
    public String log() {
        try {
            return Files.readString(directory.resolve("linphone.log"), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            say("terminate");
            say("quit");
        }
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
