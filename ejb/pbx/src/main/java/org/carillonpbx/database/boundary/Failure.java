package org.carillonpbx.database.boundary;

import java.sql.SQLException;
import org.carillonpbx.problem.boundary.Problem;

/** Tells a database that is away from a statement that is wrong, by SQLSTATE (PostgreSQL manual, appendix A). */
public final class Failure {
    private Failure() {}

    /** The exception to throw: {@link Problem.Kind#UNAVAILABLE} where trying again later may help. */
    public static RuntimeException of(SQLException cause) {
        if (away(cause)) {
            Problem problem = new Problem(Problem.Kind.UNAVAILABLE, "The database is away. Try again in a moment.");
            problem.initCause(cause);
            return problem;
        }
        return new IllegalStateException("SQL failed: " + cause.getMessage(), cause);
    }

    /** True where the connection is broken, the server is going down, or there is no connection to be had. */
    public static boolean away(SQLException cause) {
        String state = cause.getSQLState();
        // 08 connection, 53 resources, 57P shutdown; a pool that has none to give names no state at all.
        return state == null || state.startsWith("08") || state.startsWith("53") || state.startsWith("57P");
    }

    /** True where the values themselves are refused (22 data, 23 integrity, 54 limits): the same again will fail again. */
    public static boolean refused(SQLException cause) {
        String state = cause.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23") || state.startsWith("54"));
    }

    /** True where the row is there already. */
    public static boolean duplicate(SQLException cause) {
        return "23505".equals(cause.getSQLState());
    }
}
