/**
 * ITU-T G.711, both laws.
 *
 * <p>Decision: between the two laws a payload is converted in place by a table; everything else goes by linear samples.
 */
package org.carillonpbx.media.codec.g711;
