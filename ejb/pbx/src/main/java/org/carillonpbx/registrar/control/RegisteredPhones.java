package org.carillonpbx.registrar.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.carillonpbx.directory.boundary.Dependents;

/** Says which registered phones go with an extension. */
@ApplicationScoped
public class RegisteredPhones implements Dependents {
    @Inject
    ContactBook book;

    @Override
    public List<String> of(String number) {
        int phones = book.contacts(number).size();
        return switch (phones) {
            case 0 -> List.of();
            case 1 -> List.of("1 registered phone");
            default -> List.of(phones + " registered phones");
        };
    }
}
