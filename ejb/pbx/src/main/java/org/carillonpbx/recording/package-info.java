/**
 * Calls that were written down: their files, who may hear them, and when they go.
 *
 * <p>Decision: a recording has a key of its own, sealed by the vault and kept in its file. A file without the master key is noise,
 * and one that is deleted takes its key with it.
 */
package org.carillonpbx.recording;
