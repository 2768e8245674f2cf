package org.carillonpbx.messaging.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.persistence.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages in a real database. */
class MailRoundTest {
    private static final MessagingSettings SETTINGS = new MessagingSettings(Duration.ofDays(7), 3);
    private static TestDatabase database;

    private final PostOffice office = new PostOffice();
    private final Switch door = new Switch(database.dataSource());
    private Instant now = PostOffice.NOON;
    private MailRound round = newRound(office);

    private MailRound newRound(PostOffice of) {
        return new MailRound(of.desk, of.bag, new MessageTable(new Database(door)), SETTINGS, () -> now);
    }

    @BeforeAll
    static void open() {
        database = TestDatabase.migrated();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void empty() {
        database.execute("delete from carillon.messages");
    }

    private String kept() {
        return database.text("select count(*) from carillon.messages");
    }

    @Test
    void aSenderIsToldThatItsMessageIsKeptWhenTheDatabaseHasIt() {
        office.sends("one");
        office.sends("two");
        round.run();

        assertThat(office.answers).containsExactly("m1 202", "m2 202");
        assertThat(kept()).isEqualTo("2");
    }

    @Test
    void whatIsKeptArrivesInOrderWhenThePhoneIsBack() {
        office.sends("one");
        office.sends("two");
        round.run();
        office.registers("1002", "desk");
        round.run();
        assertThat(office.underWay.values()).containsExactly("desk: one");
        office.phoneSays("desk: one", 200);
        assertThat(office.underWay.values()).containsExactly("desk: two");
        office.phoneSays("desk: two", 200);
        round.run();

        assertThat(kept()).isEqualTo("0");
        assertThat(office.late).containsOnly(true);
        assertThat(office.answers).containsExactly("m1 202", "m2 202");
    }

    @Test
    void whatDoesNotArriveIsTriedAgainLater() {
        office.sends("one");
        round.run();
        office.registers("1002", "desk");
        round.run();
        office.phoneSays("desk: one", 408);
        round.run();
        assertThat(kept()).isEqualTo("1");
        assertThat(office.underWay).isEmpty();
        now = now.plus(Duration.ofMinutes(2));
        round.run();

        assertThat(office.underWay.values()).containsExactly("desk: one");
    }

    @Test
    void whatAPhoneWillNeverTakeIsNotKeptForEver() {
        office.sends("one");
        round.run();
        office.registers("1002", "desk");
        round.run();
        office.phoneSays("desk: one", 415);
        round.run();

        assertThat(kept()).isEqualTo("0");
    }

    @Test
    void messagesSurviveARestart() {
        office.sends("one");
        round.run();
        PostOffice restarted = new PostOffice();
        MailRound next = newRound(restarted);
        next.run();
        restarted.registers("1002", "desk");
        next.run();

        assertThat(restarted.underWay.values()).containsExactly("desk: one");
    }

    @Test
    void aRecipientHasRoomForSoMany() {
        for (int i = 0; i < 4; i++) {
            office.sends("x");
        }
        round.run();

        assertThat(office.answers).containsExactly("m1 202", "m2 202", "m3 202", "m4 480");
        assertThat(kept()).isEqualTo("3");
    }

    @Test
    void whatNobodyFetchedExpires() {
        office.sends("one");
        round.run();
        now = now.plus(Duration.ofDays(8));
        office.registers("1002", "desk");
        round.run();

        assertThat(office.underWay).isEmpty();
        assertThat(kept()).isEqualTo("0");
    }

    @Test
    void withoutADatabaseASenderIsToldToTryAgainAndNothingIsLost() {
        round.run();
        door.shut = true;
        office.sends("one");
        round.run();
        assertThat(office.answers).containsExactly("m1 503");
        door.shut = false;
        office.sends("two");
        round.run();

        assertThat(office.answers).containsExactly("m1 503", "m2 202");
    }

    @Test
    void whatArrivedWhileTheDatabaseWasAwayDoesNotArriveTwice() {
        office.sends("one");
        round.run();
        office.registers("1002", "desk");
        round.run();
        door.shut = true;
        office.phoneSays("desk: one", 200);
        office.desk.phonesChanged("1002");
        round.run();
        door.shut = false;
        round.run();
        round.run();

        assertThat(office.underWay).isEmpty();
        assertThat(kept()).isEqualTo("0");
    }

    @Test
    void textThatTheDatabaseCannotHoldIsMended() {
        office.sends("a\u0000b");
        round.run();

        assertThat(office.answers).containsExactly("m1 202");
    }

    @Test
    void moreThanFitsInOneHandArrivesToo() {
        MailRound roomy = new MailRound(
                office.desk,
                office.bag,
                new MessageTable(new Database(door)),
                new MessagingSettings(Duration.ofDays(7), 100),
                () -> now);
        for (int i = 0; i < 60; i++) {
            office.sends("x" + i);
        }
        roomy.run();
        office.registers("1002", "desk");
        for (int i = 0; i < 60; i++) {
            roomy.run();
            office.phoneSays("desk: x" + i, 200);
        }
        roomy.run();

        assertThat(kept()).isEqualTo("0");
    }

    /** A way to the database that can be shut. */
    private static final class Switch implements DataSource {
        private final DataSource behind;
        private boolean shut;

        Switch(DataSource behind) {
            this.behind = behind;
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (shut) {
                throw new SQLException("away", "08001");
            }
            return behind.getConnection();
        }

        @Override
        public Connection getConnection(String username, String password) throws SQLException {
            return getConnection();
        }

        @Override
        public PrintWriter getLogWriter() throws SQLException {
            return behind.getLogWriter();
        }

        @Override
        public void setLogWriter(PrintWriter out) throws SQLException {
            behind.setLogWriter(out);
        }

        @Override
        public void setLoginTimeout(int seconds) throws SQLException {
            behind.setLoginTimeout(seconds);
        }

        @Override
        public int getLoginTimeout() throws SQLException {
            return behind.getLoginTimeout();
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getGlobal();
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            return behind.unwrap(type);
        }

        @Override
        public boolean isWrapperFor(Class<?> type) throws SQLException {
            return behind.isWrapperFor(type);
        }
    }
}
