package org.carillonpbx.guard.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carillonpbx.guard.control.AccessBoard;
import org.carillonpbx.sip.AccessPicture;
import org.carillonpbx.sip.Prefix;

/** Who may, as of now. Pure memory; thread-safe. */
@ApplicationScoped
public class Access {
    private final AccessBoard board;

    /** For the container's proxy. */
    protected Access() {
        this(new AccessBoard());
    }

    @Inject
    public Access(AccessBoard board) {
        this.board = board;
    }

    /** Lists and bans as the SIP adapter takes them; another object where they have changed. */
    public AccessPicture picture() {
        return board.picture();
    }

    /** Whether the portal and REST let somebody in from there. */
    public boolean portalAdmits(String address) {
        return Prefix.address(address).map(board::portalAdmits).orElse(true);
    }
}
