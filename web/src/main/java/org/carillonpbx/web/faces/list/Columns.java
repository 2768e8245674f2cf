package org.carillonpbx.web.faces.list;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.carillonpbx.identity.boundary.OwnProfile;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.web.faces.frame.Visitor;

/** Which columns of a list this visitor sees; remembered for the user, whatever the browser. */
@Named
@RequestScoped
public class Columns {
    private final Map<ColumnedList, Set<String>> hidden = new EnumMap<>(ColumnedList.class);
    private OwnProfile profile;
    private Visitor visitor;

    @Inject
    void use(OwnProfile ofVisitor, Visitor present) {
        profile = ofVisitor;
        visitor = present;
    }

    /** What the chooser offers. */
    public List<Choice> of(String list) {
        ColumnedList known = known(list);
        Set<String> away = hidden(known);
        return known.columns().stream()
                .map(column -> new Choice(column.key(), column.title(), !away.contains(column.key())))
                .toList();
    }

    /** The style of a column's cells: browsers find them by it, and do not show them where it says so. */
    public String style(String list, String column) {
        return hidden(known(list)).contains(column) ? "c-" + column + " away" : "c-" + column;
    }

    /** Remembers what the chooser sends: {@code list}, and in {@code hidden} the columns, with commas between them. */
    public void remember() {
        Map<String, String> sent =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        ColumnedList list = known(sent.getOrDefault("list", ""));
        List<String> wanted = List.of(sent.getOrDefault("hidden", "").split(",", -1));
        Set<String> columns = list.columns().stream()
                .map(ColumnedList.Column::key)
                .filter(wanted::contains)
                .collect(Collectors.toUnmodifiableSet());
        profile.hideColumns(visitor.getUsername(), list.name().toLowerCase(Locale.ROOT), columns);
    }

    private Set<String> hidden(ColumnedList list) {
        return hidden.computeIfAbsent(list, this::remembered);
    }

    private Set<String> remembered(ColumnedList list) {
        try {
            return profile.hiddenColumns(visitor.getUsername(), list.name().toLowerCase(Locale.ROOT));
        } catch (Problem databaseAway) {
            return Set.of(); // a list with all its columns is better than none
        }
    }

    private static ColumnedList known(String list) {
        return ColumnedList.valueOf(list.toUpperCase(Locale.ROOT));
    }

    /** One column in the chooser. */
    public record Choice(String key, String title, boolean shown) {}
}
