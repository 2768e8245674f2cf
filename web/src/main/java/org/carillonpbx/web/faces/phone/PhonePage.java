package org.carillonpbx.web.faces.phone;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.carillonpbx.explanation.boundary.Explanation;
import org.carillonpbx.explanation.boundary.Explanations;
import org.carillonpbx.registrar.boundary.RefusedAttempt;
import org.carillonpbx.registrar.boundary.RefusedAttempts;
import org.carillonpbx.registrar.boundary.Registration;
import org.carillonpbx.web.faces.text.Words;

/** What the page of registered phones shows beside the board: what phones are reached by, refused attempts. */
@Named
@RequestScoped
public class PhonePage {
    private static final int SHOWN = 50;

    private RefusedAttempts attempts;
    private Words words;

    @Inject
    void use(RefusedAttempts attempts, Words words) {
        this.attempts = attempts;
        this.words = words;
    }

    /** {@code udp 3 · tcp 1}: how many phones are reached by what. */
    public String ways(List<Registration> phones) {
        Map<String, Long> counts = phones.stream()
                .collect(Collectors.groupingBy(Registration::transport, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(one -> one.getKey().toUpperCase(java.util.Locale.ROOT) + " " + one.getValue())
                .collect(Collectors.joining(" · "));
    }

    public List<RefusedAttempt> getRefused() {
        return attempts.recent().stream().limit(SHOWN).toList();
    }

    public String why(RefusedAttempt attempt) {
        Explanation explanation = Explanations.of(attempt);
        return words.say(explanation.trouble().key(), explanation.arguments().toArray());
    }
}
