/**
 * What is done to linear samples of 16 bits, whatever they were encoded in: other rates, gain, noise, and sound for what was
 * lost.
 *
 * <p>Decision: everything works on arrays of the caller and keeps its own state in arrays made once; no object per frame.
 */
package org.carillonpbx.media.sound;
