package org.carillonpbx.guard.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.carillonpbx.audit.boundary.AuditLog;
import org.carillonpbx.database.TestDatabase;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.guard.boundary.AccessRule;
import org.carillonpbx.guard.boundary.AccessRules;
import org.carillonpbx.guard.boundary.Ban;
import org.carillonpbx.guard.boundary.NewBan;
import org.carillonpbx.guard.boundary.SecurityEvent;
import org.carillonpbx.guard.boundary.Service;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.sip.Prefix;
import org.junit.jupiter.api.Test;

/** The guard's tables in a real database. */
class GuardTablesTest {

    private final DataSource source = TestDatabase.fresh();
    private final Database database = new Database(source);

    @Test
    void bansOutliveARestart() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Prefix prefix = Prefix.read("2001:db8:0:7::/64").orElseThrow();
        Ban ban = new Ban(prefix.toString(), "Guesses", now, now.plus(Duration.ofHours(1)), 2, false, "");
        BanTable table = new BanTable(database);
        table.writeAll(List.of(new BanEntry(prefix, ban)));
        table.writeAll(List.of(new BanEntry(prefix, ban)));
        assertThat(table.load()).containsExactly(new BanEntry(prefix, ban));
        table.deleteOld(now.plus(Duration.ofDays(8)));
        assertThat(table.load()).isEmpty();
    }

    @Test
    void banByHandIsWrittenDownInTheAuditLog() {
        AccessBoard board = new AccessBoard();
        BanDesk desk = new BanDesk(board, database, new AuditLog(source));
        Ban ban = desk.ban(new NewBan(" 192.0.2.7 ", "", 0));
        assertThat(ban.until()).isEqualTo(BanList.FOR_EVER);
        board.follow(ban);
        assertThat(board.standing()).containsExactly(ban);
        board.follow(desk.lift("192.0.2.7"));
        assertThat(board.standing()).isEmpty();
        assertThat(new AuditLog(source).latest(0, 10).rows())
                .extracting(entry -> entry.action())
                .containsExactly("ban.lifted", "ban.made");
        assertThatThrownBy(() -> desk.lift("192.0.2.7")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> desk.ban(new NewBan("0.0.0.0/0", "", 5))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> desk.ban(new NewBan("example.com", "", 5))).isInstanceOf(Problem.class);
    }

    @Test
    void rulesAreReplacedTogetherUnderOneVersion() {
        AccessRuleTable table = new AccessRuleTable(database);
        List<AccessRule> rules = List.of(
                new AccessRule(Service.SIP, false, "0.0.0.0/0", "nobody"),
                new AccessRule(Service.SIP, true, "10.0.0.0/8", "but us"));
        AccessRules before = table.load();
        assertThat(before.rules()).isEmpty();
        AccessRules after = table.replace(rules, OptionalLong.of(before.version()));
        assertThat(table.load()).isEqualTo(after);
        assertThat(after.version()).isGreaterThan(before.version());
        assertThatThrownBy(() -> table.replace(List.of(), OptionalLong.of(before.version())))
                .isInstanceOf(Problem.class);
        assertThat(table.load().rules()).isEqualTo(rules);
    }

    @Test
    void eventsAreListedNewestFirstAndForgottenInTime() {
        SecurityEventTable table = new SecurityEventTable(database);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        table.write(List.of(
                new SecurityEvent(0, now.minusSeconds(60), "WRONG_PASSWORD", "192.0.2.7", "1001", "Wrong", 25),
                new SecurityEvent(0, now, "BAN", "192.0.2.7", "", "Until then", 1)));
        assertThat(table.latest(0, 10).rows()).extracting(SecurityEvent::kind).containsExactly("BAN", "WRONG_PASSWORD");
        table.deleteBefore(now);
        assertThat(table.latest(0, 10).total()).isEqualTo(1);
    }
}
