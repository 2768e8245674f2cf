package org.carillonpbx.web.faces.sound;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.sound.boundary.PackReport;
import org.carillonpbx.sound.boundary.Prompt;
import org.carillonpbx.sound.boundary.Prompts;
import org.carillonpbx.web.faces.list.ListState;
import org.carillonpbx.web.faces.list.RequestParameters;
import org.carillonpbx.web.faces.text.Notices;

/** The list of prompts, and the forms that put recordings in their place. */
@Named
@RequestScoped
public class PromptPage {
    private static final List<String> FILTERS = List.of("q", "language", "name");

    private Prompts prompts;
    private Notices notices;
    private RequestParameters parameters;
    private Optional<List<Prompt>> found = Optional.empty();
    private String name = "";
    private String words = "";
    private Part file;
    private Part pack;

    @Inject
    void use(Prompts prompts, Notices notices, RequestParameters parameters) {
        this.prompts = prompts;
        this.notices = notices;
        this.parameters = parameters;
        name = getState().filter("name");
    }

    public ListState getState() {
        return parameters.list(FILTERS, List.of());
    }

    /** The language that is shown: English where none is chosen, or one that cannot be. */
    public String getLanguage() {
        String chosen = getState().filter("language");
        return chosen.matches("[a-z]{2,8}(-[a-z0-9]{1,8})*") ? chosen : "en";
    }

    public List<String> getLanguages() {
        return prompts.languages();
    }

    private List<Prompt> found() {
        if (found.isEmpty()) {
            String sought = getState().filter("q").toLowerCase(Locale.ROOT);
            found = Optional.of(prompts.all(getLanguage()).stream()
                    .filter(prompt -> prompt.name().contains(sought)
                            || prompt.words().toLowerCase(Locale.ROOT).contains(sought))
                    .toList());
        }
        return found.get();
    }

    public List<Prompt> getRows() {
        return found().stream().skip(getState().offset()).limit(ListState.ROWS).toList();
    }

    public long getTotal() {
        return found().size();
    }

    public void replace() {
        Uploads.attempt(notices, file, "prompt", upload -> {
            prompts.replace(getLanguage(), name.strip(), words, upload);
            notices.done("prompts.replaced", name.strip());
        });
        found = Optional.empty();
    }

    public void replaceAll() {
        Uploads.attempt(notices, pack, "packForm", upload -> {
            PackReport report = prompts.replaceAll(getLanguage(), upload);
            notices.done("prompts.packTaken", report.taken().size());
            report.refused().stream().limit(5).forEach(refused -> notices.failed(refused, ""));
        });
        found = Optional.empty();
    }

    public void reset(Prompt prompt) {
        try {
            prompts.reset(prompt.language(), prompt.name());
            notices.done("prompts.wasReset", prompt.name());
        } catch (Problem problem) {
            notices.problem(problem, "prompt");
        }
        found = Optional.empty();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words == null ? "" : words;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public Part getPack() {
        return pack;
    }

    public void setPack(Part pack) {
        this.pack = pack;
    }
}
