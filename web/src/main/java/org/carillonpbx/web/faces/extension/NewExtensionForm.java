package org.carillonpbx.web.faces.extension;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.OptionalInt;
import org.carillonpbx.directory.boundary.Directory;
import org.carillonpbx.directory.boundary.ExtensionCreated;
import org.carillonpbx.directory.boundary.NewExtension;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.web.faces.text.Notices;

/** Adds an extension, and shows its generated secret this once. */
@Named
@RequestScoped
public class NewExtensionForm extends ExtensionFields {
    private static final long serialVersionUID = 1L;

    private transient Directory directory;
    private transient Notices notices;
    private String number = "";
    private String secret = "";
    private transient Optional<ExtensionCreated> created = Optional.empty();

    @Inject
    void use(Directory directory, Notices notices) {
        this.directory = directory;
        this.notices = notices;
    }

    public void create() {
        try {
            created = Optional.of(directory.create(new NewExtension(
                    number.strip(),
                    getName().strip(),
                    secret,
                    getEmail().strip(),
                    getNote().strip(),
                    isEnabled(),
                    limit(getMaxContacts()),
                    limit(getRingSeconds()))));
        } catch (Problem problem) {
            notices.problem(problem, "extension");
        }
    }

    private static OptionalInt limit(Integer given) {
        return given == null ? OptionalInt.empty() : OptionalInt.of(given);
    }

    public boolean isDone() {
        return created.isPresent();
    }

    public String getGeneratedSecret() {
        return created.flatMap(ExtensionCreated::generatedSecret).orElse("");
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number == null ? "" : number;
    }

    public String getSecret() {
        return secret;
    }

    public void setSecret(String secret) {
        this.secret = secret == null ? "" : secret;
    }
}
