package org.carillonpbx.web.faces.extension;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.carillonpbx.directory.boundary.Directory;
import org.carillonpbx.directory.boundary.Extension;
import org.carillonpbx.directory.boundary.ExtensionChange;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.web.faces.text.Notices;
import org.carillonpbx.web.faces.text.Words;

/** Changes one extension as it was when the page was opened: a change of somebody else's in between is told, not overwritten. */
@Named
@ViewScoped
public class ExtensionForm extends ExtensionFields {
    private static final long serialVersionUID = 1L;

    private transient Directory directory;
    private transient Notices notices;
    private transient Words words;

    private String number = "";
    private long version;
    private Instant updatedAt = Instant.EPOCH;
    private String newSecret = "";
    private String typed = "";
    private boolean outdated;

    @Inject
    void use(Directory directory, Notices notices, Words words) {
        this.directory = directory;
        this.notices = notices;
        this.words = words;
    }

    /** Opens the extension that the URL names. */
    public void open() {
        show(directory
                .find(number)
                .orElseThrow(() -> new Problem(Problem.Kind.NOT_FOUND, words.say("extension.gone", number))));
    }

    private void show(Extension extension) {
        setName(extension.name());
        setEmail(extension.email());
        setNote(extension.note());
        setEnabled(extension.enabled());
        setMaxContacts(extension.maxContacts());
        setRingSeconds(extension.ringSeconds());
        version = extension.version();
        updatedAt = extension.updatedAt();
        outdated = false;
    }

    public void save() {
        newSecret = "";
        try {
            show(directory.change(number, changes(), OptionalLong.of(version)));
            notices.done("extension.saved", number);
        } catch (Problem problem) {
            told(problem);
        }
    }

    private ExtensionChange changes() {
        return new ExtensionChange(
                Optional.of(getName().strip()),
                Optional.empty(),
                Optional.of(getEmail().strip()),
                Optional.of(getNote().strip()),
                Optional.of(isEnabled()),
                Optional.ofNullable(getMaxContacts()),
                Optional.ofNullable(getRingSeconds()));
    }

    public void replaceSecret() {
        try {
            newSecret = directory.regenerateSecret(number, OptionalLong.of(version));
            directory.find(number).ifPresent(now -> version = now.version());
        } catch (Problem problem) {
            told(problem);
        }
    }

    public void delete() throws IOException {
        if (!typed.strip().equals(number)) {
            notices.failed(words.say("extension.typeToDelete", number), "");
            return;
        }
        try {
            directory.delete(number, OptionalLong.of(version));
        } catch (Problem problem) {
            told(problem);
            return;
        }
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        notices.done("extension.deleted", number);
        faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + "/extensions");
        faces.responseComplete();
    }

    private void told(Problem problem) {
        outdated = problem.kind() == Problem.Kind.OUTDATED;
        if (outdated) {
            FacesContext.getCurrentInstance().validationFailed();
        } else {
            notices.problem(problem, "extension");
        }
    }

    public List<String> getDependents() {
        return directory.dependents(number);
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public Instant getUpdatedAt() {
        return updatedAt;
    }

    /** The secret just made, shown this once; empty otherwise. */
    public String getNewSecret() {
        return newSecret;
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed == null ? "" : typed;
    }

    public boolean isOutdated() {
        return outdated;
    }
}
