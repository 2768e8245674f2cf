package org.carillonpbx.directory.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.carillonpbx.call.DialPlan;
import org.carillonpbx.call.DialPlanSource;
import org.carillonpbx.call.Party;

/** All extensions in memory, as of the last commit. Reads take no lock; thread-safe. */
@ApplicationScoped
public class DirectoryPicture implements DialPlanSource {

    /** False until the configuration is loaded for the first time. */
    public boolean loaded() {
        throw new UnsupportedOperationException();
    }

    public long version() {
        throw new UnsupportedOperationException();
    }

    public Optional<Party> party(String number) {
        throw new UnsupportedOperationException();
    }

    /** How long the extension rings; 0 where there is none. */
    public int ringSeconds(String number) {
        throw new UnsupportedOperationException();
    }

    /** Whether the extension exists and is enabled. */
    public boolean enabled(String number) {
        throw new UnsupportedOperationException();
    }

    @Override
    public DialPlan current() {
        throw new UnsupportedOperationException();
    }
}
