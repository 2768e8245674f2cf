/**
 * Event package {@code presence} (RFC 3856) with PIDF (RFC 3863) and rich status (RFC 4480).
 *
 * <p>Decision: documents are read by a streaming parser that knows no DTD, and written by appending text.
 */
package org.carillonpbx.presence.control;
