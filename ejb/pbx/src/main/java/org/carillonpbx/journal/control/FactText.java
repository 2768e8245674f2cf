package org.carillonpbx.journal.control;

import java.util.Optional;
import org.carillonpbx.call.CallFact;

/** A fact as JSON, and the fact itself as long as nobody had to read the JSON for it. Equal where the text is. */
final class FactText {
    private final String text;
    private final Optional<CallFact> fact;

    FactText(String text) {
        this.text = text;
        this.fact = Optional.empty();
    }

    /** The text of a fact that says all that the fact does. */
    FactText(String text, CallFact fact) {
        this.text = text;
        this.fact = Optional.of(fact);
    }

    String text() {
        return text;
    }

    /** Throws what {@link FactJson#decode} does where the text is none of ours. */
    CallFact fact() {
        return fact.orElseGet(() -> FactJson.decode(text));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FactText that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
