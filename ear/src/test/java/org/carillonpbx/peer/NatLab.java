package org.carillonpbx.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A home: a network of its own with one phone in it, behind a router that translates addresses as Linux does. Built of network
 * namespaces, which takes an administrator's rights: {@link #obstacle} says where it cannot be had.
 */
public final class NatLab implements AutoCloseable {
    private static final Logger LOG = System.getLogger("org.carillonpbx.peer");
    private static final String PHONE = "192.168.77.2";
    private static final String INSIDE = "192.168.77.1";
    private static final String OUTSIDE = "10.77.77.2";
    private static final String SERVER = "10.77.77.1";
    private static final String RTP = "190:230"; // bytes of a packet with 20 ms of G.711, and of nothing else

    private final String phone;
    private final String router;
    private final String link;

    private NatLab(String mark) {
        this.phone = "cp" + mark;
        this.router = "cr" + mark;
        this.link = "cl" + mark;
    }

    /** Why no such network can be made here; empty where one can. */
    public static Optional<String> obstacle() {
        NatLab trial = new NatLab("t" + ProcessHandle.current().pid());
        try {
            trial.make();
            return Optional.empty();
        } catch (IllegalStateException e) {
            return Optional.of("network namespaces, veth and iptables are needed: " + e.getMessage());
        } finally {
            trial.close();
        }
    }

    public static NatLab open() {
        NatLab lab = new NatLab(Long.toString(ProcessHandle.current().pid()));
        lab.make();
        return lab;
    }

    private void make() {
        run("ip netns add " + phone);
        run("ip netns add " + router);
        run("ip link add " + link + " type veth peer name wan netns " + router);
        run("ip -n " + router + " link add lan type veth peer name eth netns " + phone);
        run("ip addr add " + SERVER + "/30 dev " + link);
        run("ip link set " + link + " up");
        in(router, "ip addr add " + OUTSIDE + "/30 dev wan");
        in(router, "ip link set wan up");
        in(router, "ip addr add " + INSIDE + "/24 dev lan");
        in(router, "ip link set lan up");
        in(router, "sysctl -qw net.ipv4.ip_forward=1");
        in(router, "iptables -t nat -A POSTROUTING -o wan -j MASQUERADE");
        in(phone, "ip link set lo up");
        in(phone, "ip addr add " + PHONE + "/24 dev eth");
        in(phone, "ip link set eth up");
        in(phone, "ip route add default via " + INSIDE);
    }

    /** The server's address as the home sees it. */
    public String server() {
        return SERVER;
    }

    /** The phone's own address, which means nothing outside. */
    public String phone() {
        return PHONE;
    }

    /** The home's address as the server sees it. */
    public String outside() {
        return OUTSIDE;
    }

    /** Words before a command that shall run where the phone is. */
    public List<String> atHome() {
        return List.of("ip", "netns", "exec", phone);
    }

    /** The router forgets who sent a datagram after so many seconds. */
    public void forgetsAfter(int seconds) {
        in(router, "sysctl -qw net.netfilter.nf_conntrack_udp_timeout=" + seconds);
        in(router, "sysctl -qw net.netfilter.nf_conntrack_udp_timeout_stream=" + seconds);
    }

    /** From now on that share of the sound gets lost, at random, in both directions. */
    public void loses(double share) {
        in(
                router,
                "iptables -A FORWARD -p udp -m length --length " + RTP + " -m statistic --mode random --probability "
                        + share + " -j DROP");
    }

    private void in(String namespace, String command) {
        run("ip netns exec " + namespace + " " + command);
    }

    private static void run(String command) {
        try {
            Path said = Files.createTempFile("natlab", ".log");
            Process process = new ProcessBuilder(new ArrayList<>(List.of(command.split(" "))))
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            int code = process.waitFor();
            String text = Files.readString(said, StandardCharsets.UTF_8).strip();
            Files.delete(said);
            if (code != 0) {
                throw new IllegalStateException(command + ": " + text);
            }
        } catch (IOException e) {
            throw new IllegalStateException(command + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }

    /** Removes whatever of it was made. */
    @Override
    public void close() {
        List.of("ip link del " + link, "ip netns del " + phone, "ip netns del " + router).stream()
                .filter(command -> !tried(command))
                .forEach(command -> LOG.log(Level.DEBUG, "{0}: there was none", command));
    }

    private static boolean tried(String command) {
        try {
            run(command);
            return true;
        } catch (IllegalStateException neverMade) {
            return false;
        }
    }
}
