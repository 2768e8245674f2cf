package org.carillonpbx.web.faces.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/** What stands in the left navigation for this visitor: only pages that are in this build and that they may open. */
@Named
@RequestScoped
public class Navigation {
    private static final List<NavigationGroup> ADMIN = List.of(
            new NavigationGroup("", List.of(new NavigationPage("nav.dashboard", "/", "/index.xhtml", "pi-th-large"))),
            new NavigationGroup(
                    "nav.people",
                    List.of(
                            new NavigationPage("nav.extensions", "/extensions", "/extensions.xhtml", "pi-users"),
                            new NavigationPage("nav.phones", "/phones", "/phones.xhtml", "pi-mobile"),
                            new NavigationPage("nav.subscriptions", "/subscriptions", "/subscriptions.xhtml", "pi-eye"),
                            new NavigationPage("nav.connections", "/connections", "/connections.xhtml", "pi-link"))),
            new NavigationGroup(
                    "nav.calls",
                    List.of(
                            new NavigationPage("nav.active", "/active", "/active.xhtml", "pi-phone"),
                            new NavigationPage("nav.records", "/calls", "/calls.xhtml", "pi-history"),
                            new NavigationPage("nav.rooms", "/rooms", "/rooms.xhtml", "pi-comments"),
                            new NavigationPage("nav.paging", "/paging", "/paging.xhtml", "pi-megaphone"),
                            new NavigationPage("nav.recordings", "/recordings", "/recordings.xhtml", "pi-microphone"))),
            new NavigationGroup(
                    "nav.sounds",
                    List.of(
                            new NavigationPage("nav.prompts", "/prompts", "/prompts.xhtml", "pi-volume-up"),
                            new NavigationPage("nav.music", "/music", "/music.xhtml", "pi-headphones"))),
            new NavigationGroup(
                    "nav.security",
                    List.of(new NavigationPage("nav.bans", "/security", "/security.xhtml", "pi-shield"))),
            new NavigationGroup(
                    "nav.system", List.of(new NavigationPage("nav.jobs", "/jobs", "/jobs.xhtml", "pi-cog"))));
    private static final NavigationGroup OWN = new NavigationGroup(
            "nav.own", List.of(new NavigationPage("nav.profile", "/profile", "/profile.xhtml", "pi-user")));

    private Visitor visitor;

    @Inject
    void use(Visitor visitor) {
        this.visitor = visitor;
    }

    public List<NavigationGroup> getGroups() {
        Stream<NavigationGroup> groups =
                visitor.isAdmin() ? Stream.concat(ADMIN.stream(), Stream.of(OWN)) : Stream.of(OWN);
        return groups.map(group -> new NavigationGroup(
                        group.title(),
                        group.pages().stream().filter(Navigation::built).toList()))
                .filter(group -> !group.pages().isEmpty())
                .toList();
    }

    /** Every page there is, whoever may open it. */
    static List<NavigationPage> all() {
        return Stream.concat(ADMIN.stream(), Stream.of(OWN))
                .flatMap(group -> group.pages().stream())
                .toList();
    }

    /** Every page the visitor may open, for the search. */
    public List<NavigationPage> pages() {
        return getGroups().stream().flatMap(group -> group.pages().stream()).toList();
    }

    /** Whether the visitor is on this page or on one of its objects. */
    public boolean current(NavigationPage page) {
        String view = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        String singular = page.view().replace("s.xhtml", "");
        return view.equals(page.view()) || view.matches(singular + "(-new)?\\.xhtml");
    }

    private static boolean built(NavigationPage page) {
        try {
            return FacesContext.getCurrentInstance().getExternalContext().getResource(page.view()) != null;
        } catch (java.net.MalformedURLException e) {
            throw new IllegalStateException(page.view(), e);
        }
    }
}
