package org.carillonpbx.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.sql.DataSource;

/** A database of one's own on the one PostgreSQL that the tests of a run share. */
public final class TestDatabase implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final DataSource dataSource;
    private EntityManagerFactory factory;

    private TestDatabase(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** An empty one. */
    public static TestDatabase empty() {
        String name = "test" + COUNT.incrementAndGet();
        DataSource server = Server.POSTGRES.getPostgresDatabase();
        execute(server, "create database " + name);
        return new TestDatabase(Server.POSTGRES.getDatabase("postgres", name));
    }

    /** One that Hibernate has started on: migrated and validated. */
    public static TestDatabase migrated() {
        TestDatabase database = empty();
        database.startHibernate();
        return database;
    }

    public DataSource dataSource() {
        return dataSource;
    }

    /** Starts the real persistence unit, but on this database and without a transaction manager. */
    public void startHibernate() {
        factory = Persistence.createEntityManagerFactory(
                "carillon",
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "jakarta.persistence.nonJtaDataSource",
                        dataSource));
    }

    /** Does something in a transaction of its own, with entities that are new. */
    public <T> T inTransaction(Function<EntityManager, T> work) {
        EntityManager entities = factory.createEntityManager();
        try {
            entities.getTransaction().begin();
            T result = work.apply(entities);
            entities.getTransaction().commit();
            return result;
        } finally {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
            entities.close();
        }
    }

    public void execute(String sql) {
        execute(dataSource, sql);
    }

    /** The first column of the first row. */
    public String text(String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(DataSource dataSource, String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (factory != null) {
            factory.close();
        }
    }

    /** Started with the first test that needs it, on a free port; its own shutdown hook stops it. */
    private static final class Server {
        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
