package org.carillonpbx.web.faces.subscription;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.carillonpbx.page.boundary.Page;
import org.carillonpbx.subscription.boundary.LiveSubscription;
import org.carillonpbx.subscription.boundary.Subscriptions;
import org.carillonpbx.web.faces.list.ListState;
import org.carillonpbx.web.faces.list.RequestParameters;
import org.carillonpbx.web.faces.text.Notices;

/** The subscriptions that stand, a page of them at a time, filtered as the page's URL says. */
@Named
@RequestScoped
public class SubscriptionList {
    private static final List<String> FILTERS = List.of("watcher", "event", "resource");

    private Subscriptions subscriptions;
    private RequestParameters parameters;
    private Notices notices;
    private Optional<Page<LiveSubscription>> shown = Optional.empty();

    @Inject
    void use(Subscriptions subscriptions, RequestParameters parameters, Notices notices) {
        this.subscriptions = subscriptions;
        this.parameters = parameters;
        this.notices = notices;
    }

    public ListState getState() {
        return parameters.list(FILTERS, List.of());
    }

    public Page<LiveSubscription> getPage() {
        if (shown.isEmpty()) {
            ListState state = getState();
            shown = Optional.of(subscriptions.find(
                    state.filter("watcher"),
                    state.filter("event"),
                    state.filter("resource"),
                    (state.page() - 1) * ListState.ROWS,
                    ListState.ROWS));
        }
        return shown.get();
    }

    public void end(String id) {
        notices.done(subscriptions.end(id) ? "subscriptions.ended" : "subscriptions.gone");
        shown = Optional.empty();
    }
}
