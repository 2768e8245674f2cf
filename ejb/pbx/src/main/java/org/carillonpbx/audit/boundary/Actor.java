package org.carillonpbx.audit.boundary;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * On whose behalf this thread works, and from what address: the audit log writes it down. Bound to the thread by whoever
 * lets somebody in (a web filter, a job); {@link #SYSTEM} where nobody did.
 */
public record Actor(String name, String address) {
    /** Carillon itself. */
    public static final Actor SYSTEM = new Actor("system", "");

    private static final ThreadLocal<Actor> CURRENT = new ThreadLocal<>();

    public Actor {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(address, "address");
    }

    public static Actor current() {
        Actor actor = CURRENT.get();
        return actor == null ? SYSTEM : actor;
    }

    /** Binds this actor until the scope is closed, on the same thread; then the one before is back. */
    public Scope enter() {
        Actor before = CURRENT.get();
        CURRENT.set(this);
        return () -> {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        };
    }

    public void run(Runnable work) {
        try (Scope scope = enter()) {
            Objects.requireNonNull(scope);
            work.run();
        }
    }

    public <T> T call(Supplier<T> work) {
        try (Scope scope = enter()) {
            Objects.requireNonNull(scope);
            return work.get();
        }
    }

    /** Ends an actor's turn on a thread. */
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }
}
