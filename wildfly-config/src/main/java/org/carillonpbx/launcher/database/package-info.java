/**
 * PostgreSQL: our own, started from binaries that come as a Maven artifact, or one that somebody else runs. Decided: it listens on
 * loopback only, asks for a password and keeps fsync on, for it holds call records and not test data.
 */
package org.carillonpbx.launcher.database;
