package org.carillonpbx.recording.boundary;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.carillonpbx.call.RecordingNotice;
import org.carillonpbx.call.RecordingPlace;
import org.carillonpbx.call.RecordingPolicy;
import org.carillonpbx.call.RecordingTerms;

/**
 * How an extension's calls are recorded.
 *
 * @param policy when: NEVER, ON_DEMAND or ALWAYS
 * @param place where: FILE, RECORDER, BOTH or RECORDER_OR_FILE
 * @param notice how both parties are told: NONE, TONE, TONES or ANNOUNCEMENT
 */
public record RecordingRule(String policy, String place, String notice) {
    /** Of an extension that was told nothing. */
    public static final RecordingRule USUAL = of(RecordingTerms.USUAL);

    public RecordingRule {
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(notice, "notice");
    }

    static RecordingRule of(RecordingTerms terms) {
        return new RecordingRule(
                terms.policy().name(), terms.place().name(), terms.notice().name());
    }

    /** Whether there are such a policy, such a place and such a notice. */
    public boolean policyKnown() {
        return known(RecordingPolicy.values(), policy).isPresent();
    }

    public boolean placeKnown() {
        return known(RecordingPlace.values(), place).isPresent();
    }

    public boolean noticeKnown() {
        return known(RecordingNotice.values(), notice).isPresent();
    }

    private static <T extends Enum<T>> Optional<T> known(T[] all, String name) {
        return Stream.of(all).filter(one -> one.name().equals(name)).findFirst();
    }

    RecordingTerms meant() {
        return new RecordingTerms(
                RecordingPolicy.valueOf(policy), RecordingPlace.valueOf(place), RecordingNotice.valueOf(notice));
    }
}
