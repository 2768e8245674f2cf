package org.carillonpbx.directory.control;

import java.util.List;
import org.carillonpbx.directory.boundary.Account;

/** Fills a board without a database. */
public final class PictureFixture {
    private PictureFixture() {}

    public static void load(PictureBoard board, List<Account> accounts) {
        board.replace(Picture.of(board.now().edition() + 1, accounts));
    }
}
