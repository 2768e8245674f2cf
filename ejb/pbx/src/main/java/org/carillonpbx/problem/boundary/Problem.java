package org.carillonpbx.problem.boundary;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * Why a boundary turned a request down: becomes an RFC 9457 problem in REST and messages at the fields in the portal. Rolls
 * the transaction back.
 */
@ApplicationException(rollback = true)
public class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What kind of problem; {@link #status} is the HTTP status it maps to. */
    public enum Kind {
        INVALID(422),
        MALFORMED(400),
        NOT_SIGNED_IN(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        /** Exists already, or is in use. */
        CONFLICT(409),
        /** Changed by somebody else since it was read. */
        OUTDATED(412),
        TOO_MANY(429),
        /** The database is away. */
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final transient List<Violation> violations;

    public Problem(Kind kind, String message) {
        this(kind, message, List.of());
    }

    public Problem(Kind kind, String message, List<Violation> violations) {
        super(message);
        this.kind = kind;
        this.violations = List.copyOf(violations);
    }

    public Kind kind() {
        return kind;
    }

    public List<Violation> violations() {
        return violations == null ? List.of() : violations;
    }
}
