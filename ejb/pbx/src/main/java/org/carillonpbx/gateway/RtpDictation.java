package org.carillonpbx.gateway;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.carillonpbx.call.Dictation;
import org.carillonpbx.call.LegEvent;
import org.carillonpbx.call.LegId;
import org.carillonpbx.call.SwitchboardPost;
import org.carillonpbx.call.Utterance;
import org.carillonpbx.media.FileKey;
import org.carillonpbx.media.MediaEvent;
import org.carillonpbx.media.Outcome;
import org.carillonpbx.media.PortKey;
import org.carillonpbx.media.RecordingKey;
import org.carillonpbx.media.RecordingLimits;
import org.carillonpbx.media.RecordingSetup;
import org.carillonpbx.media.sealed.Form;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.sound.boundary.Dictations;
import org.carillonpbx.sound.boundary.KeptSound;

/**
 * Call control's way to what parties dictate: a recording of one party, under a key that is written nowhere, which becomes a sound
 * on the shelf. Commands come on the lane; files are worked on by the container's threads.
 */
@ApplicationScoped
public class RtpDictation implements Dictation {
    private static final String PREFIX = "dictation:";
    private static final Duration SILENCE = Duration.ofSeconds(4);
    private static final Duration SHORTEST = Duration.ofMillis(500);
    private static final int KEY_BYTES = 32;

    @Inject
    private Adapters adapters;

    @Inject
    private Dictations dictations;

    @Inject
    private SwitchboardPost switchboard;

    @Resource
    private ManagedExecutorService executor;

    private final SecureRandom random = new SecureRandom();
    private final AtomicLong count = new AtomicLong();
    private final Map<LegId, Taking> byLeg = new ConcurrentHashMap<>();
    private final Map<String, Taking> byName = new ConcurrentHashMap<>();

    /** What a leg says, from its tone to its end. */
    private static final class Taking {
        private final LegId leg;
        private final RecordingKey name;
        private final Path file;
        private volatile Optional<SecretKey> key = Optional.empty();
        private volatile Optional<KeptSound> sound = Optional.empty();

        Taking(LegId leg, RecordingKey name, Path file) {
            this.leg = leg;
            this.name = name;
            this.file = file;
        }
    }

    @Override
    public boolean begin(LegId leg) {
        discard(leg);
        Taking taking = new Taking(leg, new RecordingKey(PREFIX + count.incrementAndGet()), dictations.newFile());
        PortKey port = new PortKey(leg.value());
        byLeg.put(leg, taking);
        byName.put(taking.name.value(), taking);
        RecordingSetup setup = new RecordingSetup(
                port,
                port,
                true,
                Form.SAMPLES,
                taking.file,
                () -> key(taking),
                new RecordingLimits(dictations.longest(), SILENCE));
        if (adapters.media().record(taking.name, setup) == Outcome.DONE) {
            return true;
        }
        byLeg.remove(leg);
        byName.remove(taking.name.value());
        return false;
    }

    private FileKey key(Taking taking) {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        SecretKey key = new SecretKeySpec(bytes, "AES");
        taking.key = Optional.of(key);
        return new FileKey(key, new byte[0]);
    }

    @Override
    public void end(LegId leg) {
        Optional.ofNullable(byLeg.get(leg)).ifPresent(taking -> adapters.media().stopRecording(taking.name));
    }

    @Override
    public void discard(LegId leg) {
        Optional.ofNullable(byLeg.remove(leg))
                .ifPresent(taking -> adapters.media().stopRecording(taking.name));
    }

    /** A recording's file is closed; false where it is none of ours. On the adapter's thread. */
    boolean over(MediaEvent.Recorded end) {
        if (!end.recording().value().startsWith(PREFIX)) {
            return false;
        }
        Optional.ofNullable(byName.remove(end.recording().value()))
                .ifPresent(taking -> later(
                        taking.leg, () -> finish(taking, end), new LegEvent.Dictated(taking.leg, Optional.empty())));
        return true;
    }

    private void finish(Taking taking, MediaEvent.Recorded end) {
        try {
            boolean wanted = byLeg.get(taking.leg) == taking;
            if (wanted && end.millis() >= SHORTEST.toMillis()) {
                taking.sound = taking.key
                        .flatMap(key -> DictatedSound.read(taking.file, key))
                        .map(dictations::take);
            }
            if (wanted) {
                tell(new LegEvent.Dictated(taking.leg, taking.sound.map(kept -> new Utterance.Kept(kept.sha256()))));
            }
        } finally {
            dictations.drop(taking.file);
        }
    }

    @Override
    public void keep(LegId leg, String prompt, String extension) {
        Optional<KeptSound> sound = Optional.ofNullable(byLeg.remove(leg)).flatMap(taking -> taking.sound);
        LegEvent failed = new LegEvent.Kept(leg, false);
        sound.ifPresentOrElse(
                kept -> later(
                        leg,
                        () -> {
                            dictations.keep(prompt, kept, extension);
                            tell(new LegEvent.Kept(leg, true));
                        },
                        failed),
                () -> tell(failed));
    }

    /** Does this off the lane; where that fails, tells so. */
    private void later(LegId leg, Runnable work, LegEvent otherwise) {
        try {
            executor.execute(() -> {
                try {
                    work.run();
                } catch (Problem away) {
                    GatewayMessages.LOG.dictationLost(leg, away.getMessage());
                    tell(otherwise);
                } catch (RuntimeException e) { // the edge of a thread of the container's
                    GatewayMessages.LOG.dictationFailed(leg, e);
                    tell(otherwise);
                }
            });
        } catch (RejectedExecutionException full) {
            GatewayMessages.LOG.dictationLost(leg, String.valueOf(full.getMessage()));
            tell(otherwise);
        }
    }

    private void tell(LegEvent event) {
        switchboard.post(board -> board.happen(event));
    }
}
