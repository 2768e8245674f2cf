package org.carillonpbx.web.faces.extension;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.subscription.boundary.WatchRights;
import org.carillonpbx.web.faces.text.Notices;

/** Who may watch the extension whose page is open. */
@Named
@RequestScoped
public class WatchRightsForm {
    private WatchRights rights;
    private Notices notices;
    private ExtensionForm extension;
    private Optional<Boolean> limited = Optional.empty();
    private Optional<String> watchers = Optional.empty();

    @Inject
    void use(WatchRights rights, Notices notices, ExtensionForm extension) {
        this.rights = rights;
        this.notices = notices;
        this.extension = extension;
    }

    public void save() {
        try {
            String number = extension.getNumber();
            if (isLimited()) {
                rights.put(
                        number,
                        Stream.of(getWatchers().split("[\\s,;]+"))
                                .filter(watcher -> !watcher.isEmpty())
                                .toList());
            } else if (rights.of(number).isPresent()) {
                rights.remove(number);
            }
            notices.done("watch.saved", number);
            limited = Optional.empty();
            watchers = Optional.empty();
        } catch (Problem problem) {
            notices.problem(problem, "watch");
        }
    }

    private Optional<List<String>> listed() {
        return rights.of(extension.getNumber());
    }

    /** Whether the list decides, and not the general setting. */
    public boolean isLimited() {
        return limited.orElseGet(() -> listed().isPresent());
    }

    public void setLimited(boolean limited) {
        this.limited = Optional.of(limited);
    }

    public String getWatchers() {
        return watchers.orElseGet(() -> String.join(", ", listed().orElse(List.of())));
    }

    public void setWatchers(String watchers) {
        this.watchers = Optional.of(watchers == null ? "" : watchers);
    }
}
