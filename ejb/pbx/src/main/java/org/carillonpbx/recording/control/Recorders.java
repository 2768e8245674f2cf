package org.carillonpbx.recording.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carillonpbx.recording.boundary.RecorderAccount;
import org.carillonpbx.recording.boundary.RecorderAddress;

/** Recorders elsewhere and where their names lead. Looked up once in a while, never on the lane. Thread-safe. */
@ApplicationScoped
public class Recorders {
    private static final Pattern PARTS = Pattern.compile("sips?:(?:([^@]+)@)?(\\[[^]]+]|[^:;]+)(?::[0-9]+)?(?:;.*)?");

    private final List<String> uris;
    private final Optional<RecorderAccount> account;
    private volatile List<RecorderAddress> known;

    public Recorders() {
        this(RecordingSettings.fromSystem().recorders(), RecordingSettings.account());
    }

    Recorders(List<String> uris, Optional<RecorderAccount> account) {
        this.account = account;
        this.uris = List.copyOf(uris);
        known = this.uris.stream()
                .map(uri -> new RecorderAddress(uri, part(uri, 1), ""))
                .toList();
    }

    /** From memory, the preferred one first. */
    public List<RecorderAddress> all() {
        return known;
    }

    /** What they are told where they ask who we are. */
    public Optional<RecorderAccount> account() {
        return account;
    }

    /** Looks names up anew; one that leads nowhere now leads where it led before. */
    void lookUp() {
        if (!uris.isEmpty()) {
            known = known.stream().map(Recorders::lookedUp).toList();
        }
    }

    private static RecorderAddress lookedUp(RecorderAddress recorder) {
        try {
            String host = part(recorder.uri(), 2);
            return new RecorderAddress(
                    recorder.uri(), recorder.user(), InetAddress.getByName(host).getHostAddress());
        } catch (UnknownHostException away) {
            return recorder;
        }
    }

    private static String part(String uri, int number) {
        Matcher parts = PARTS.matcher(uri);
        return parts.matches() && parts.group(number) != null ? parts.group(number) : "";
    }
}
