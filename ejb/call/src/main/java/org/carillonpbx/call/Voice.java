package org.carillonpbx.call;

import java.util.List;

/** The core's way to say something itself: prompts, tones and music. Returns at once. */
public interface Voice {
    /** The music that parties on hold hear where nothing else is said. */
    String USUAL_MUSIC = "default";

    /** Where nothing can be said. */
    Voice NONE = new Voice() {
        @Override
        public void say(LegId leg, long turn, List<Utterance> what) {}

        @Override
        public void music(LegId leg, String musicClass) {}

        @Override
        public void quiet(LegId leg) {}
    };

    /**
     * Says these things to a leg, in the place of what it hears. {@link LegEvent.Played} bears the turn when all is said;
     * where something else takes its place before that, nothing comes.
     */
    void say(LegId leg, long turn, List<Utterance> what);

    /** Music until something else is to be heard. */
    void music(LegId leg, String musicClass);

    /** The leg hears whom it is connected to again. */
    void quiet(LegId leg);

    /** What a caller is told before it is turned away for that; nothing where its phone is left to say it. */
    default List<Utterance> regret(Cause cause) {
        return List.of();
    }
}
