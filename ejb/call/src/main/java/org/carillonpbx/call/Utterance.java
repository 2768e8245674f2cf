package org.carillonpbx.call;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;

/** Something that can be said to a party. How, in which words and by which recordings, is a language's affair. */
public sealed interface Utterance {

    /** A prompt by its name, {@code not-available}. */
    record Prompt(String name) implements Utterance {
        public Prompt {
            Objects.requireNonNull(name, "name");
        }
    }

    /** How many: "twenty-one". */
    record Count(long value) implements Utterance {}

    /** Which one: "twenty-first". */
    record Ordinal(int value) implements Utterance {
        public Ordinal {
            if (value < 1) {
                throw new IllegalArgumentException("there is no ordinal of " + value);
            }
        }
    }

    /** A dialled number or a name, one character after the other; what cannot be said is left out. */
    record Characters(String text) implements Utterance {
        public Characters {
            Objects.requireNonNull(text, "text");
        }
    }

    record Date(LocalDate date) implements Utterance {
        public Date {
            Objects.requireNonNull(date, "date");
        }
    }

    record TimeOfDay(LocalTime time) implements Utterance {
        public TimeOfDay {
            Objects.requireNonNull(time, "time");
        }
    }

    /** How long: "two hours five minutes". */
    record Length(Duration length) implements Utterance {
        public Length {
            if (length.isNegative()) {
                throw new IllegalArgumentException("a length of " + length);
            }
        }
    }

    /** A tone of the network, {@code busy}, as it sounds in this country. Most have no end. */
    record Tone(String name) implements Utterance {
        public Tone {
            Objects.requireNonNull(name, "name");
        }
    }

    /** A sound that is kept and is no prompt, by its checksum. */
    record Kept(String sha256) implements Utterance {
        public Kept {
            Objects.requireNonNull(sha256, "sha256");
        }
    }

    record Pause(Duration length) implements Utterance {
        public Pause {
            Objects.requireNonNull(length, "length");
        }
    }
}
