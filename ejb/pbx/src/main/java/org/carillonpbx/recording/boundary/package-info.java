/**
 * What the rest of the house does with recordings: have them made, find them, hear them, delete them.
 *
 * <p>Decision: whoever hears or deletes a recording stands in the audit log, before the first byte goes out.
 */
package org.carillonpbx.recording.boundary;
