package org.carillonpbx.directory.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.carillonpbx.call.Line;
import org.carillonpbx.call.Party;
import org.carillonpbx.directory.boundary.Account;
import org.junit.jupiter.api.Test;

class PictureBoardTest {
    private final PictureBoard board = new PictureBoard();

    @Test
    void changesAreAppliedInTheOrderOfTheirCommits() {
        board.replace(Picture.of(1, List.of()));

        board.apply(new PictureChange(3, List.of(), List.of("1001")));
        assertThat(board.now().edition()).isEqualTo(1);
        board.apply(new PictureChange(2, List.of(account("1001", "Ann")), List.of()));

        assertThat(board.now().edition()).isEqualTo(3);
        assertThat(board.now().accounts()).isEmpty();
    }

    @Test
    void aChangeDuringTheLoadIsNotLost() {
        board.apply(new PictureChange(5, List.of(account("1001", "Ann")), List.of()));
        assertThat(board.now().loaded()).isFalse();

        board.replace(Picture.of(4, List.of(account("1002", "Bob"))));

        assertThat(board.now().accounts()).containsOnlyKeys("1001", "1002");
        assertThat(board.now().dialPlan().version()).isEqualTo(5);
    }

    @Test
    void anOlderPictureDoesNotReplaceANewerOne() {
        board.replace(Picture.of(7, List.of(account("1001", "Ann"))));

        board.replace(Picture.of(6, List.of()));
        board.apply(new PictureChange(7, List.of(), List.of("1001")));

        assertThat(board.now().accounts()).containsKey("1001");
    }

    @Test
    void aPictureOnceTakenNeverChanges() {
        board.replace(Picture.of(1, List.of(account("1001", "Ann"))));
        Picture taken = board.now();

        board.apply(new PictureChange(2, List.of(account("1001", "Bob")), List.of()));

        assertThat(taken.accounts().get("1001").party().name()).isEqualTo("Ann");
        assertThat(board.now().accounts().get("1001").party().name()).isEqualTo("Bob");
        assertThat(board.now().dialPlan().extensions().get("1001").party().name())
                .isEqualTo("Bob");
    }

    private static Account account(String number, String name) {
        return new Account(new Line(new Party(number, name), 25, true), 5, Map.of());
    }
}
