/**
 * Rings an extension: the destination {@code dial 1002}.
 *
 * <p>Decision: only what is particular to extensions stands here; ringing and talking are call control's own treatments.
 */
package org.carillonpbx.feature.dial;
