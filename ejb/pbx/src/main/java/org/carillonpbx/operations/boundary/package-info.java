/**
 * How the server is doing: health, figures, readiness.
 *
 * <p>Decision: nobody who asks waits for what is asked about. The database is felt by a pulse of its own; everything else
 * is read from memory, so that health answers when the rest does not.
 */
package org.carillonpbx.operations.boundary;
