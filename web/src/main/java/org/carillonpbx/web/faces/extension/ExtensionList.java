package org.carillonpbx.web.faces.extension;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.carillonpbx.directory.boundary.Directory;
import org.carillonpbx.directory.boundary.Extension;
import org.carillonpbx.directory.boundary.ExtensionChange;
import org.carillonpbx.page.boundary.Page;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.web.faces.list.ListState;
import org.carillonpbx.web.faces.list.RequestParameters;
import org.carillonpbx.web.faces.text.Notices;
import org.carillonpbx.web.faces.text.Words;

/** The list of extensions: a page of it at a time, and what can be done to the ticked ones. */
@Named
@RequestScoped
public class ExtensionList {
    private Directory directory;
    private RequestParameters parameters;
    private Notices notices;
    private Words words;
    private Optional<Page<Extension>> shown = Optional.empty();

    @Inject
    void use(Directory directory, RequestParameters parameters, Notices notices, Words words) {
        this.directory = directory;
        this.parameters = parameters;
        this.notices = notices;
        this.words = words;
    }

    public ListState getState() {
        return parameters.list(ExtensionFilter.FILTERS, ExtensionFilter.SORTS);
    }

    public Page<Extension> getPage() {
        if (shown.isEmpty()) {
            shown = Optional.of(directory.search(ExtensionFilter.query(getState(), ListState.ROWS)));
        }
        return shown.get();
    }

    public void enable() {
        each("extensions.enabled", number -> directory.change(number, switched(true), OptionalLong.empty()));
    }

    public void disable() {
        each("extensions.disabled", number -> directory.change(number, switched(false), OptionalLong.empty()));
    }

    public void delete() {
        each("extensions.deleted", number -> directory.delete(number, OptionalLong.empty()));
    }

    /** Does what it can: one extension that refuses does not hold up the others. */
    private void each(String sentence, Consumer<String> act) {
        List<String> ticked = parameters.all("selected");
        long done = 0;
        for (String number : ticked) {
            try {
                act.accept(number);
                done++;
            } catch (Problem problem) {
                notices.failed(words.say("extensions.refused", number), problem.getMessage());
            }
        }
        if (done > 0) {
            notices.done(sentence, done);
        }
        shown = Optional.empty();
    }

    private static ExtensionChange switched(boolean on) {
        return new ExtensionChange(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(on),
                Optional.empty(),
                Optional.empty());
    }
}
