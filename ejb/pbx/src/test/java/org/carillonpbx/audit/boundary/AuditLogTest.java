package org.carillonpbx.audit.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.carillonpbx.database.TestDatabase;
import org.carillonpbx.database.boundary.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AuditLogTest {
    private DataSource source;
    private Database database;
    private AuditLog log;

    @BeforeEach
    void begin() {
        source = TestDatabase.fresh();
        database = new Database(source);
        log = new AuditLog(source);
    }

    @Test
    void anEntryNamesTheActorOfItsThread() {
        new Actor("ann", "192.0.2.5")
                .run(() -> log.record("extension changed", "1001", "{\"name\":\"a\"}", "{\"name\":\"b\"}"));
        log.record("server started", "", "", "");

        List<AuditEntry> rows = log.latest(0, 10).rows();

        assertThat(rows).extracting(AuditEntry::actor).containsExactly("system", "ann");
        assertThat(rows.get(1).address()).isEqualTo("192.0.2.5");
        assertThat(rows.get(1).after()).isEqualTo("{\"name\":\"b\"}");
        assertThat(log.verify()).isEqualTo(new ChainReport(2, OptionalLong.empty(), ""));
    }

    @Test
    void actorsNestAndGoAway() {
        Actor outer = new Actor("outer", "");
        String inside = outer.call(
                () -> new Actor("inner", "").call(() -> Actor.current().name()) + " in "
                        + Actor.current().name());

        assertThat(inside).isEqualTo("inner in outer");
        assertThat(Actor.current()).isEqualTo(Actor.SYSTEM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update carillon.audit_entries set actor = 'x'",
                "delete from carillon.audit_entries",
                "truncate carillon.audit_entries"
            })
    void theDatabaseItselfRefusesChanges(String change) {
        log.record("a", "b", "", "");

        assertThatThrownBy(() -> database.change(change)).hasMessageContaining("never changed");
    }

    @Test
    void aChangedRowIsNamed() {
        write(1050);
        tamper("update carillon.audit_entries set subject = 'other' where id = 1033");

        assertThat(log.verify())
                .isEqualTo(new ChainReport(1032, OptionalLong.of(1033), "its content is not what was written"));
    }

    @Test
    void aRemovedRowIsNamed() {
        write(9);
        tamper("delete from carillon.audit_entries where id = 4");

        assertThat(log.verify().brokenAt()).hasValue(4);
    }

    @Test
    void rowsCutOffAtTheEndAreNamed() {
        write(9);
        tamper("delete from carillon.audit_entries where id > 7");

        assertThat(log.verify()).isEqualTo(new ChainReport(7, OptionalLong.of(8), "rows at the end are missing"));
    }

    @Test
    void aRowWithARecomputedHashBreaksTheNext() {
        write(9);
        tamper("update carillon.audit_entries set subject = 'other', hash = sha256('x') where id = 9");
        assertThat(log.verify().brokenAt()).hasValue(9);
    }

    @Test
    void writersAtTheSameTimeMakeOneChain() throws ExecutionException, InterruptedException {
        ExecutorService writers = Executors.newFixedThreadPool(8);
        try {
            List<? extends Future<?>> all = IntStream.range(0, 8)
                    .mapToObj(writer -> writers.submit(() -> write(25)))
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            writers.shutdown();
        }
        assertThat(log.verify()).isEqualTo(new ChainReport(200, OptionalLong.empty(), ""));
    }

    @Test
    void hostileTextIsWrittenAndStaysVerifiable() {
        log.record("sign-in failed", "a\u0000b\uD800'; drop table x; --", "", "");

        assertThat(log.verify().sound()).isTrue();
    }

    private void write(int rows) {
        for (int i = 0; i < rows; i++) {
            log.record("changed", "row " + i, "", "{}");
        }
    }

    private void tamper(String sql) {
        database.change("alter table carillon.audit_entries disable trigger audit_entries_are_final");
        database.change(sql);
        database.change("alter table carillon.audit_entries enable trigger audit_entries_are_final");
    }
}
