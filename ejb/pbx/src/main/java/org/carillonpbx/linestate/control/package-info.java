/**
 * Draws lines from facts, and writes them as event package {@code dialog} (RFC 4235).
 *
 * <p>Decision: every dialog remembers the revision of its line at which it changed last. What a watcher has not seen is a
 * comparison, so nothing is kept for a watcher but one number.
 */
package org.carillonpbx.linestate.control;
