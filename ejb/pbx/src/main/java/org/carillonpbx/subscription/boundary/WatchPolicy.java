package org.carillonpbx.subscription.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.carillonpbx.directory.boundary.DirectoryPicture;
import org.carillonpbx.subscription.control.RightsPicture;

/**
 * Who may see whom. Everybody sees himself; beyond that an extension's own list of watchers decides, and where it has none the
 * settings {@code carillon.subscription.watch} (may one watch
 * others at all) and {@code carillon.subscription.identities} (may one see with whom they talk) decide, each
 * {@code everyone} or {@code own}.
 */
@ApplicationScoped
public class WatchPolicy {
    private static final Set<String> CHOICES = Set.of("everyone", "own");

    private final DirectoryPicture directory;
    private final RightsPicture rights;
    private final boolean others;
    private final boolean identities;

    /** For the container's proxy. */
    protected WatchPolicy() {
        this(DirectoryPicture.blank(), new RightsPicture());
    }

    @Inject
    public WatchPolicy(DirectoryPicture directory, RightsPicture rights) {
        this(directory, rights, everyone("carillon.subscription.watch"), everyone("carillon.subscription.identities"));
    }

    public WatchPolicy(DirectoryPicture directory, RightsPicture rights, boolean others, boolean identities) {
        this.directory = directory;
        this.rights = rights;
        this.others = others;
        this.identities = identities;
    }

    private static boolean everyone(String setting) {
        String value = System.getProperty(setting, "everyone");
        if (!CHOICES.contains(value)) {
            throw new IllegalArgumentException(setting + " is '" + value + "', but has to be everyone or own");
        }
        return "everyone".equals(value);
    }

    /** For what colleagues may see of each other. */
    public Access colleague(String watcher, String resource) {
        if (directory.account(resource).isEmpty()) {
            return others ? Access.UNKNOWN : Access.FORBIDDEN; // who may see nobody learns not even who is there
        }
        boolean may = watcher.equals(resource)
                || rights.watchersOf(resource)
                        .map(watchers -> watchers.contains(watcher))
                        .orElse(others);
        return may ? Access.GRANTED : Access.FORBIDDEN;
    }

    /** For what is nobody else's business. */
    public Access owner(String watcher, String resource) {
        return watcher.equals(resource) ? Access.GRANTED : Access.FORBIDDEN;
    }

    /** Whether the watcher may see with whom the other talks. */
    public boolean seesIdentities(String watcher, String resource) {
        return identities || watcher.equals(resource);
    }
}
