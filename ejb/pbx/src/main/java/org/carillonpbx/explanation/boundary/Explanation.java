package org.carillonpbx.explanation.boundary;

import java.util.List;

/** What went wrong, with what the sentence about it names. */
public record Explanation(Trouble trouble, List<String> arguments) {
    public Explanation {
        arguments = List.copyOf(arguments);
    }

    public static Explanation of(Trouble trouble, Object... arguments) {
        return new Explanation(
                trouble, java.util.Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
