/**
 * Plays a caller's voice back to it: the destination {@code echo}.
 *
 * <p>Decision: the sound turns round in the media adapter and never comes near call control.
 */
package org.carillonpbx.feature.echo;
