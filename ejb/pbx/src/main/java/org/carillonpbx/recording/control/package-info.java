/**
 * Where recordings lie and how they are written down in the database.
 *
 * <p>Decision: nothing here waits on the lane. What call control orders is noted in memory, and a clerk writes it down.
 */
package org.carillonpbx.recording.control;
