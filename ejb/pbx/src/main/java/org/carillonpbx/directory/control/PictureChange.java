package org.carillonpbx.directory.control;

import java.util.List;
import org.carillonpbx.directory.boundary.Account;

/** CDI event of a transaction that changes the directory; observed when it has committed. */
public record PictureChange(long edition, List<Account> put, List<String> removed) {
    public PictureChange {
        put = List.copyOf(put);
        removed = List.copyOf(removed);
    }
}
