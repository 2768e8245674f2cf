/**
 * The file that a recording is at rest: written by the media adapter, read by whoever owns its key.
 *
 * <p>Decision: one implementation of the format for both, because what one seals the other has to open. Nothing of the sound is
 * ever on a disk in the clear.
 */
package org.carillonpbx.media.sealed;
