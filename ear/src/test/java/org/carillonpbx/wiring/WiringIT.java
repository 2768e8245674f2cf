package org.carillonpbx.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the container made of the real EAR, seen from inside by a probe that is deployed beside it. */
@ExtendWith(ArquillianExtension.class)
@SuppressWarnings("BanJNDI") // names of our own, looked up inside the server
class WiringIT {

    @Deployment
    static WebArchive probe() {
        return ShrinkWrap.create(WebArchive.class, "probe.war");
    }

    @Test
    void bothAdaptersOfferTheirConnections() throws NamingException {
        assertNotNull(new InitialContext().lookup("java:/eis/CarillonSip"));
        assertNotNull(new InitialContext().lookup("java:/eis/CarillonMedia"));
    }

    @Test
    void boundariesAreBoundAsStatelessBeans() throws NamingException {
        assertNotNull(new InitialContext().lookup("java:global/carillon/pbx/Directory"));
        assertNotNull(new InitialContext().lookup("java:global/carillon/pbx/CallRecords"));
        assertNotNull(new InitialContext().lookup("java:global/carillon/pbx/SignIn"));
    }

    @Test
    void everyMigrationHasRunInTheSchemaOfItsOwn() throws NamingException, SQLException {
        assertEquals(0, number("select count(*) from carillon.flyway_schema_history where not success"));
        assertTrue(number("select count(*) from carillon.flyway_schema_history") > 0);
    }

    @Test
    void batchKeepsItsJobsInTheDatabase() throws NamingException, SQLException {
        assertEquals(
                1,
                number("select count(*) from information_schema.tables"
                        + " where table_schema = 'public' and table_name = 'job_instance'"));
    }

    private static int number(String query) throws NamingException, SQLException {
        DataSource database = (DataSource) new InitialContext().lookup("java:jboss/datasources/CarillonDS");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
