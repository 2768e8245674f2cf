package org.carillonpbx.subscription.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carillonpbx.call.Line;
import org.carillonpbx.call.Party;
import org.carillonpbx.directory.boundary.Account;
import org.carillonpbx.directory.boundary.DirectoryPicture;
import org.carillonpbx.directory.control.PictureBoard;
import org.carillonpbx.subscription.boundary.Access;
import org.carillonpbx.subscription.boundary.WatchPolicy;
import org.junit.jupiter.api.Test;

class WatchPolicyTest {
    private final RightsPicture rights = new RightsPicture();
    private final WatchPolicy open = new WatchPolicy(directory(), rights, true, true);
    private final WatchPolicy closed = new WatchPolicy(directory(), rights, false, true);

    /** Everybody exists. */
    private static DirectoryPicture directory() {
        return new DirectoryPicture(new PictureBoard()) {
            @Override
            public Optional<Account> account(String number) {
                return Optional.of(new Account(new Line(new Party(number, ""), 20, true), 1, Map.of()));
            }
        };
    }

    @Test
    void withoutAListTheGeneralSettingDecides() {
        assertThat(open.colleague("1001", "1002")).isEqualTo(Access.GRANTED);
        assertThat(closed.colleague("1001", "1002")).isEqualTo(Access.FORBIDDEN);
    }

    @Test
    void aListLetsInThoseThatItNamesAndNobodyElse() {
        rights.replace(Map.of("1002", List.of("1003")));

        assertThat(open.colleague("1001", "1002")).isEqualTo(Access.FORBIDDEN);
        assertThat(open.colleague("1003", "1002")).isEqualTo(Access.GRANTED);
        assertThat(closed.colleague("1003", "1002")).isEqualTo(Access.GRANTED);
        assertThat(open.colleague("1001", "1003")).isEqualTo(Access.GRANTED);
    }

    @Test
    void anEmptyListLeavesAnExtensionToItself() {
        rights.replace(Map.of("1002", List.of()));

        assertThat(open.colleague("1001", "1002")).isEqualTo(Access.FORBIDDEN);
        assertThat(open.colleague("1002", "1002")).isEqualTo(Access.GRANTED);
    }
}
