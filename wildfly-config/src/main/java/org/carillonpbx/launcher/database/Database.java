package org.carillonpbx.launcher.database;

/** A PostgreSQL that answers. Closing it stops the one we started and leaves another's alone. */
public interface Database extends AutoCloseable {

    Access access();

    @Override
    void close();

    /** How the server reaches it. */
    record Access(String url, String user, String password) {}
}
