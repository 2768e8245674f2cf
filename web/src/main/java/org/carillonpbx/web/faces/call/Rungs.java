package org.carillonpbx.web.faces.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.carillonpbx.trace.boundary.Ladder;
import org.carillonpbx.web.faces.text.Words;

/** Puts a ladder into the page's words and places. */
@ApplicationScoped
public class Rungs {
    private Words words;

    @Inject
    void use(Words words) {
        this.words = words;
    }

    public List<Rung> of(Ladder ladder) {
        return ladder.steps().stream().map(step -> rung(step, ladder)).toList();
    }

    private Rung rung(Ladder.Step step, Ladder ladder) {
        boolean event = step.kind().equals("event");
        String from = ladder.parties().get(step.from()).name();
        String to = ladder.parties().get(step.to()).name();
        return new Rung(
                String.format(Locale.ENGLISH, "%+.3f s", step.offsetMillis() / 1000),
                Math.min(step.from(), step.to()),
                Math.max(step.from(), step.to()),
                step.to() > step.from(),
                tone(step),
                event ? from : from + " → " + to,
                event ? words.say("media." + step.title()) : step.title(),
                detail(step),
                event ? "" : step.source() + " → " + step.destination(),
                step.text());
    }

    private String detail(Ladder.Step step) {
        String again = step.repeated() ? words.say("ladder.again") : "";
        String cut = step.cut() ? words.say("ladder.cut") : "";
        return String.join(
                " · ",
                List.of(step.detail(), again, cut).stream()
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    private static String tone(Ladder.Step step) {
        return switch (step.kind()) {
            case "request" -> "ask";
            case "event" -> "event";
            default ->
                switch (step.title().isEmpty() ? ' ' : step.title().charAt(0)) {
                    case '1' -> "wait";
                    case '2' -> "good";
                    case '3' -> "note";
                    default -> "bad";
                };
        };
    }
}
