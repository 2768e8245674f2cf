package org.carillonpbx.web.faces.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.carillonpbx.directory.boundary.Directory;
import org.carillonpbx.directory.boundary.ExtensionQuery;
import org.carillonpbx.web.faces.text.Words;

/** Finds pages and extensions by a few letters: Ctrl-K. */
@Named
@RequestScoped
public class Search {
    private static final int MOST = 8;

    /** One thing found. */
    public record Hit(String title, String note, String path, String icon) {}

    private Navigation navigation;
    private Directory directory;
    private Visitor visitor;
    private Words words;
    private String text = "";

    @Inject
    void use(Navigation navigation, Directory directory, Visitor visitor, Words words) {
        this.navigation = navigation;
        this.directory = directory;
        this.visitor = visitor;
        this.words = words;
    }

    public List<Hit> getHits() {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        Stream<Hit> pages = navigation.pages().stream()
                .map(page -> new Hit(words.say(page.title()), words.say("search.page"), page.path(), page.icon()))
                .filter(hit -> hit.title().toLowerCase(Locale.ROOT).contains(wanted));
        return Stream.concat(pages, extensions(wanted)).toList();
    }

    private Stream<Hit> extensions(String wanted) {
        if (wanted.isEmpty() || !visitor.isAdmin()) {
            return Stream.of();
        }
        return directory.search(new ExtensionQuery(wanted, "number", false, 0, MOST)).rows().stream()
                .map(found -> new Hit(found.number(), found.name(), "/extensions/" + found.number(), "pi-user"));
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text == null ? "" : text;
    }
}
