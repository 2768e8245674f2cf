/**
 * Event package {@code message-summary} (RFC 3842), told to who subscribes and, where configured, to every registered phone.
 *
 * <p>Decision: counts are read once at a start and held in memory; a lamp never waits for the database.
 */
package org.carillonpbx.mailbox.control;
