package org.carillonpbx.feature.prompt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carillonpbx.call.Destination;
import org.carillonpbx.call.Dictation;
import org.carillonpbx.call.Feature;
import org.carillonpbx.call.Leg;
import org.carillonpbx.call.PromptBook;
import org.carillonpbx.call.Switchboard;
import org.carillonpbx.call.Treatment;
import org.carillonpbx.call.Utterance;
import org.carillonpbx.call.treatment.Saying;

/** {@code *77} and {@code *99}, alone or with the prompt's number behind them. */
@ApplicationScoped
public class PromptByPhone implements Feature {
    private static final String NAME = "prompt";
    private static final String RECORD = "record";
    private static final String HEAR = "hear";
    private static final Pattern DIALLED = Pattern.compile("\\*(77|99)([0-9]{1,20})");
    private static final Pattern ARGUMENT = Pattern.compile("(record|hear) ?([0-9]*)");

    private PromptBook book;
    private Dictation dictation;

    /** For the container's proxy. */
    protected PromptByPhone() {}

    @Inject
    public PromptByPhone(PromptBook book, Dictation dictation) {
        this.book = book;
        this.dictation = dictation;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, Destination> codes() {
        return Map.of("*77", new Destination(NAME, RECORD), "*99", new Destination(NAME, HEAR));
    }

    @Override
    public Optional<Destination> numbered(String number) {
        Matcher dialled = DIALLED.matcher(number);
        return dialled.matches()
                ? Optional.of(
                        new Destination(NAME, (dialled.group(1).equals("77") ? RECORD : HEAR) + " " + dialled.group(2)))
                : Optional.empty();
    }

    @Override
    public Treatment treat(Leg caller, Destination destination, Switchboard switchboard) {
        if (!caller.journey().vouched() || !book.opensTo(caller.party().number())) {
            return new Saying(caller, 1, () -> List.of(new Utterance.Prompt("not-permitted")));
        }
        Matcher argument = ARGUMENT.matcher(destination.argument());
        boolean records = argument.matches() && argument.group(1).equals(RECORD);
        Consumer<String> next = records
                ? prompt -> switchboard.put(new Dictating(switchboard, caller, prompt, dictation), caller)
                : prompt -> switchboard.put(new Rehearing(caller, prompt), caller);
        return new Choosing(
                switchboard,
                caller,
                argument.matches() ? argument.group(2) : "",
                digits -> book.named(digits).filter(prompt -> records || book.has(prompt)),
                next);
    }
}
