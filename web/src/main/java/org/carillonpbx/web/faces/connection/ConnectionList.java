package org.carillonpbx.web.faces.connection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.carillonpbx.flow.boundary.Connections;
import org.carillonpbx.flow.boundary.LiveConnection;
import org.carillonpbx.page.boundary.Page;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.web.faces.list.ListState;
import org.carillonpbx.web.faces.list.RequestParameters;
import org.carillonpbx.web.faces.text.Notices;
import org.carillonpbx.web.faces.text.Words;

/** The connections that stand, a page of them at a time, filtered as the page's URL says. */
@Named
@RequestScoped
public class ConnectionList {
    private static final List<String> FILTERS = List.of("transport", "account", "peer");

    private Connections connections;
    private RequestParameters parameters;
    private Notices notices;
    private Words words;
    private Optional<Page<LiveConnection>> shown = Optional.empty();

    @Inject
    void use(Connections connections, RequestParameters parameters, Notices notices, Words words) {
        this.connections = connections;
        this.parameters = parameters;
        this.notices = notices;
        this.words = words;
    }

    public ListState getState() {
        return parameters.list(FILTERS, List.of());
    }

    public Page<LiveConnection> getPage() {
        if (shown.isEmpty()) {
            ListState state = getState();
            shown = Optional.of(connections.find(
                    state.filter("transport"),
                    state.filter("account"),
                    state.filter("peer"),
                    (state.page() - 1) * ListState.ROWS,
                    ListState.ROWS));
        }
        return shown.get();
    }

    public void end(String id) {
        try {
            notices.done(connections.end(id) ? "connections.ended" : "connections.gone");
        } catch (Problem problem) {
            notices.failed(words.say("problem." + problem.kind()), problem.getMessage());
        }
        shown = Optional.empty();
    }
}
