package org.carillonpbx.persistence;

import java.util.Map;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/** Has the migrations run while Hibernate starts: after it knows its data source, before it validates the schema. */
public final class MigrationIntegrator implements Integrator {
    private static final String DEFAULT_NAME = "java:jboss/datasources/CarillonDS";

    @Override
    public void integrate(Metadata metadata, BootstrapContext bootstrap, SessionFactoryImplementor sessions) {
        new SchemaMigration(dataSource(sessions.getProperties())).migrate();
    }

    @Override
    public void disintegrate(SessionFactoryImplementor sessions, SessionFactoryServiceRegistry services) {
        // What was migrated stays so
    }

    /** The persistence unit's own data source; the container gives it as an object, a bare set-up perhaps by name. */
    private static DataSource dataSource(Map<String, Object> settings) {
        Object configured = Optional.ofNullable(settings.get(JdbcSettings.JAKARTA_JTA_DATASOURCE))
                .or(() -> Optional.ofNullable(settings.get(JdbcSettings.JAKARTA_NON_JTA_DATASOURCE)))
                .orElse(DEFAULT_NAME);
        return configured instanceof DataSource source ? source : lookUp(configured.toString());
    }

    @SuppressWarnings("BanJNDI") // the name comes from persistence.xml, never from a user
    private static DataSource lookUp(String name) {
        try {
            return (DataSource) new InitialContext().lookup(name);
        } catch (NamingException e) {
            throw new IllegalStateException("No data source " + name + " to migrate", e);
        }
    }
}
