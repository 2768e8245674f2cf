package org.carillonpbx.registrar.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.carillonpbx.digest.boundary.DigestAlgorithm;
import org.carillonpbx.persistence.SchemaMigration;
import org.carillonpbx.persistence.TestDatabase;
import org.carillonpbx.registrar.boundary.LegacyDevice;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.Transport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WriteBehindTest {
    private final TestDatabase database = TestDatabase.empty();
    private final RegistrarFixture pbx = new RegistrarFixture();

    @BeforeEach
    void migrate() {
        new SchemaMigration(database.dataSource()).migrate();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aRestartRemembersWhoWasRegisteredAndWhere() {
        WriteBehind before = writeBehind(pbx);
        Phone phone = pbx.phone("1001");
        phone.source = new Peer(Transport.TCP, "2001:db8::7", 40_000);
        phone.instance("sip:1001@[2001:db8::7]:40000;transport=tcp", "urn:uuid:1")
                .registers();
        before.run(exists -> true);

        RegistrarFixture restarted = new RegistrarFixture();
        writeBehind(restarted).run(exists -> true);

        assertThat(restarted.book.targets("1001")).isEqualTo(pbx.book.targets("1001"));
        assertThat(restarted.book.contacts("1001").get(0).instance()).isEqualTo("urn:uuid:1");
        assertThat(restarted.book.contacts("1001").get(0).digest()).isEqualTo("SHA-256");
    }

    @Test
    void whoUnregisteredOrExpiredIsNotRemembered() {
        WriteBehind writing = writeBehind(pbx);
        Phone phone = pbx.phone("1001");
        phone.registers();
        writing.run(exists -> true);
        assertThat(rows()).isEqualTo("1");

        pbx.clock.pass(Duration.ofSeconds(301));
        pbx.book.sweep();
        writing.run(exists -> true);

        assertThat(rows()).isEqualTo("0");
    }

    @Test
    void whatExpiredWhileTheServerWasDownIsForgotten() {
        pbx.phone("1001").registers();
        writeBehind(pbx).run(exists -> true);
        RegistrarFixture restarted = new RegistrarFixture();
        restarted.clock.pass(Duration.ofHours(1));

        writeBehind(restarted).run(exists -> true);

        assertThat(restarted.book.count()).isZero();
        assertThat(rows()).isEqualTo("0");
    }

    @Test
    void thePhonesOfAnExtensionThatIsGoneAreNotRemembered() {
        pbx.phone("1001").registers();
        writeBehind(pbx).run(exists -> true);
        RegistrarFixture restarted = new RegistrarFixture();

        writeBehind(restarted).run(exists -> false);

        assertThat(restarted.book.count()).isZero();
        assertThat(rows()).isEqualTo("0");
    }

    @Test
    void aPhoneHeardOfBeforeTheRestoreKeepsItsNewContact() {
        pbx.phone("1001").registers();
        writeBehind(pbx).run(exists -> true);
        RegistrarFixture restarted = new RegistrarFixture();
        restarted.phone("1001").contact("sip:1001@192.0.2.99:5060").registers();

        writeBehind(restarted).run(exists -> true);

        assertThat(restarted.contacts("1001")).containsExactly("sip:1001@192.0.2.99:5060");
        assertThat(database.text("select contact from carillon.registrations")).isEqualTo("sip:1001@192.0.2.99:5060");
    }

    @Test
    void aDatabaseThatIsAwayDisturbsNobodyAndGetsEverythingLater() {
        boolean[] away = {false};
        DataSource moody = moody(away);
        WriteBehind writing = writeBehind(pbx, moody);
        writing.run(exists -> true);
        away[0] = true;
        pbx.phone("1001").registers();
        pbx.phone("1002").registers();
        writing.run(exists -> true);
        writing.run(exists -> true);
        assertThat(pbx.book.count()).isEqualTo(2);

        away[0] = false;
        writing.run(exists -> true);

        assertThat(rows()).isEqualTo("2");
    }

    @Test
    void onePhonesOddTextDoesNotKeepTheOthersFromBeingWritten() {
        WriteBehind writing = writeBehind(pbx);
        Phone odd = pbx.phone("1001");
        odd.userAgent = "nul \0 here";
        odd.registers();
        pbx.phone("1002").registers();

        writing.run(exists -> true);

        assertThat(rows()).isEqualTo("2");
    }

    @Test
    void theExceptionsRegisterOutlivesARestart() {
        Phone old = pbx.phone("1001");
        old.algorithm = DigestAlgorithm.MD5;
        old.registers();
        writeBehind(pbx).run(exists -> true);
        RegistrarFixture restarted = new RegistrarFixture();

        writeBehind(restarted).run(exists -> true);

        assertThat(restarted.exceptions.all())
                .containsExactly(
                        new LegacyDevice("1001", "Testphone 1", "192.0.2.7", pbx.clock.instant(), pbx.clock.instant()));
    }

    private String rows() {
        return database.text("select count(*) from carillon.registrations");
    }

    private WriteBehind writeBehind(RegistrarFixture fixture) {
        return writeBehind(fixture, database.dataSource());
    }

    private static WriteBehind writeBehind(RegistrarFixture fixture, DataSource dataSource) {
        return new WriteBehind(
                fixture.book,
                fixture.news,
                new RegistrationTable(dataSource),
                fixture.exceptions,
                new LegacyDeviceTable(dataSource));
    }

    /** The real data source, save that it refuses connections while it is away. */
    private DataSource moody(boolean[] away) {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (away[0]) {
                        throw new SQLException("connection refused", "08001");
                    }
                    return method.invoke(database.dataSource(), arguments);
                });
    }
}
