package org.carillonpbx.guard.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which numbers may be called by anybody, without an account: {@code carillon.sip.guests}, separated by commas. None, unless
 * the operator says otherwise. Immutable.
 */
@ApplicationScoped
public class GuestPolicy {
    /** Stands for all guests together where each extension has a limit of its own. */
    public static final String GUESTS = "guests";

    private static final String SETTING = "carillon.sip.guests";
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{2,15}");

    private final Set<String> open;

    public GuestPolicy() {
        this(System.getProperty(SETTING, ""));
    }

    public GuestPolicy(String numbers) {
        List<String> listed = Stream.of(numbers.split(",", -1))
                .map(String::strip)
                .filter(number -> !number.isEmpty())
                .toList();
        listed.stream()
                .filter(number -> !NUMBER.matcher(number).matches())
                .findFirst()
                .ifPresent(number -> {
                    throw new IllegalArgumentException(
                            SETTING + ": '" + number + "' is no number; name each one, such as 1001,2000");
                });
        open = listed.stream().collect(Collectors.toUnmodifiableSet());
    }

    public boolean mayCall(String number) {
        return open.contains(number);
    }
}
