package org.carillonpbx.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carillonpbx.explanation.boundary.Explanation;
import org.carillonpbx.web.faces.text.Words;

/** Says explanations in the same words as the portal. */
@ApplicationScoped
public class Sentences {
    private Words words;

    @Inject
    void use(Words words) {
        this.words = words;
    }

    String of(Explanation explanation) {
        return words.say(explanation.trouble().key(), explanation.arguments().toArray());
    }
}
