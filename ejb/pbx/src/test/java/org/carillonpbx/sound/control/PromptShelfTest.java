package org.carillonpbx.sound.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.carillonpbx.database.TestDatabase;
import org.carillonpbx.database.boundary.Database;
import org.junit.jupiter.api.Test;

class PromptShelfTest {
    private final PromptShelf shelf = new PromptShelf(new Catalogue() {
        @Override
        public Set<String> names() {
            return Set.of("not-available", "not-permitted", "busy", "number-1", "number-10", "announcement-12");
        }
    });

    @Test
    void aShortNumberIsAnAnnouncements() {
        assertThat(shelf.named("12")).contains("announcement-12");
        assertThat(shelf.named("2879")).as("four digits spell nothing").contains("announcement-2879");
        assertThat(shelf.has("announcement-12")).isTrue();
        assertThat(shelf.has("announcement-13")).isFalse();
    }

    @Test
    void aLongOneSpellsAName() {
        assertThat(shelf.named("66828")).contains("not-available");
        assertThat(shelf.named("66873")).contains("not-permitted");
        assertThat(shelf.named("6682824522539")).as("more than it has").isEmpty();
        assertThat(shelf.named("66800")).isEmpty();
    }

    @Test
    void aNameThatAnotherBeginsWithIsMeantWhereItIsSpelledOut() {
        assertThat(shelf.named("6862371")).contains("number-1");
        assertThat(shelf.named("68623710")).contains("number-10");
        assertThat(shelf.named("68623")).as("which of them?").isEmpty();
    }

    @Test
    void nothingAndWhatIsNoDigitNameNothing() {
        assertThat(shelf.named("")).isEmpty();
        assertThat(shelf.named("1*2")).isEmpty();
    }

    @Test
    void rightsOutliveARestart() {
        PromptRightTable table = new PromptRightTable(new Database(TestDatabase.fresh()));
        table.put("1001", true);
        table.put("1001", true);
        table.put("1002", true);
        table.put("1002", false);
        shelf.restore(table.all());
        assertThat(shelf.opensTo("1001")).isTrue();
        assertThat(shelf.opensTo("1002")).isFalse();
        shelf.changed(new PromptRightChanged("1001", false));
        assertThat(shelf.opensTo("1001")).isFalse();
    }
}
