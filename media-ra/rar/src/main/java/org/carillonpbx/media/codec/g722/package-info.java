/**
 * ITU-T G.722 at 64 kbit/s.
 *
 * <p>Decision: the two sub-bands are one class used twice, and the coders work in the integer arithmetic of the recommendation, so that they agree with others bit by bit.
 */
package org.carillonpbx.media.codec.g722;
