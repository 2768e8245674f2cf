/**
 * The adapter's face to its container (Jakarta Connectors 2.1), and nothing else.
 *
 * <p>Decision: a managed connection holds no resource of its own; the media plane is one, thread-safe, and belongs to the
 * resource adapter.
 */
package org.carillonpbx.media.ra;
