/**
 * Where RTP ports come from.
 *
 * <p>Decision: ports are drawn at random (a guessed port is the first half of an injection), rest for a while after use so
 * that a late packet of one call does not reach the next, and are bound ahead of need by a thread of their own.
 */
package org.carillonpbx.media.pool;
