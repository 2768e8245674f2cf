package org.carillonpbx.persistence;

import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.problem.boundary.Problem.Kind;

/** Interceptor of boundaries: tells a caller what the database's refusal means, in the words of {@link Problem}. */
public class DatabaseTroubles {

    @AroundInvoke
    public Object translate(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (PersistenceException e) {
            throw problem(e);
        }
    }

    /** The problem that a failure of JPA stands for; the failure itself where it is our own fault. */
    public static RuntimeException problem(PersistenceException e) {
        Problem problem;
        if (e instanceof OptimisticLockException) {
            problem = new Problem(Kind.OUTDATED, "Somebody else changed this in the meantime");
        } else {
            String state = sqlState(e);
            if (state.startsWith("23505")) {
                problem = new Problem(Kind.CONFLICT, "This exists already");
            } else if (state.startsWith("40")) {
                problem = new Problem(Kind.OUTDATED, "Somebody else changed this at the same time");
            } else if (state.startsWith("08") || state.startsWith("57") || state.startsWith("53") || state.isEmpty()) {
                problem = new Problem(Kind.UNAVAILABLE, "The database is away; nothing was changed");
            } else {
                return e;
            }
        }
        problem.initCause(e);
        return problem;
    }

    /** The SQLSTATE behind a failure; empty where there was not even a connection, {@code HY000} where it is no SQL. */
    private static String sqlState(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql.getSQLState() == null ? "" : sql.getSQLState();
            }
        }
        return "HY000";
    }
}
