package org.carillonpbx.gateway;

import java.util.ArrayList;
import java.util.List;
import org.carillonpbx.call.Cause;
import org.carillonpbx.call.LegId;
import org.carillonpbx.call.Utterance;
import org.carillonpbx.call.Voice;
import org.carillonpbx.media.MediaConnection;
import org.carillonpbx.media.Piece;
import org.carillonpbx.media.PortKey;
import org.carillonpbx.sound.boundary.Phrasebook;

/** Call control's way to say something over the media adapter. */
final class RtpVoice implements Voice {
    private static final int LONGEST_PAUSE = 60_000;

    private final MediaConnection media;
    private final Phrasebook phrases;
    private final Wordiness wordiness;

    RtpVoice(MediaConnection media, Phrasebook phrases, Wordiness wordiness) {
        this.media = media;
        this.phrases = phrases;
        this.wordiness = wordiness;
    }

    @Override
    public void say(LegId leg, long turn, List<Utterance> what) {
        List<Piece> pieces = new ArrayList<>();
        for (Utterance each : what) {
            if (each instanceof Utterance.Tone tone) {
                pieces.add(new Piece.Tone(wordiness.country(), tone.name()));
            } else if (each instanceof Utterance.Pause pause) {
                pieces.add(new Piece.Pause(
                        (int) Math.min(LONGEST_PAUSE, pause.length().toMillis())));
            } else {
                phrases.files(each).forEach(file -> pieces.add(new Piece.File(file)));
            }
        }
        media.play(port(leg), turn, pieces);
    }

    @Override
    public void music(LegId leg, String musicClass) {
        media.music(port(leg), musicClass);
    }

    @Override
    public void quiet(LegId leg) {
        media.quiet(port(leg));
    }

    @Override
    public List<Utterance> regret(Cause cause) {
        return wordiness.regret(cause);
    }

    private static PortKey port(LegId leg) {
        return new PortKey(leg.value());
    }
}
