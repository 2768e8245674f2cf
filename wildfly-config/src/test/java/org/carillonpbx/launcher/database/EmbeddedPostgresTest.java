package org.carillonpbx.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.carillonpbx.launcher.ExitCode;
import org.carillonpbx.launcher.Failure;
import org.carillonpbx.launcher.data.DataDirectory;
import org.carillonpbx.launcher.data.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir
    Path directory;

    @Test
    void itKeepsItsDataAsksForAPasswordAndIsStoppedAfterACrash() throws IOException, SQLException {
        DataDirectory data = new DataDirectory(directory).prepared();
        Secrets secrets = new Secrets(data.secrets());
        int port = freePort();
        Database.Access access;
        try (Database first = EmbeddedPostgres.started(data, secrets, port)) {
            access = first.access();
            execute(access, "create table kept (id int)");
            Database.Access stranger = new Database.Access(access.url(), access.user(), "guessed");
            assertThatThrownBy(() -> ExternalDatabase.reached(stranger))
                    .isInstanceOfSatisfying(
                            Failure.class,
                            failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.DATABASE))
                    .message()
                    .hasLineCount(1);
        }
        // Started and never closed, as by a launcher that was killed.
        EmbeddedPostgres.started(data, secrets, port);
        Orphan.stop(data);
        assertThat(data.postgres().resolve("postmaster.pid")).doesNotExist();
        try (Database third = EmbeddedPostgres.started(data, secrets, freePort())) {
            execute(third.access(), "insert into kept values (1)");
        }
        assertThat(Files.readString(data.log().resolve("postgres.log"))).contains("shut down");
    }

    private static void execute(Database.Access access, String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(access.url(), access.user(), access.password())) {
            connection.createStatement().execute(statement);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
