/**
 * What people and phones see of the running PBX. Signalling behaviours lie as directories under {@code
 * src/test/behaviour}, one each, and the path is the sentence.
 *
 * <p>Decision: a new signalling behaviour is a new directory; no Java is edited for it.
 */
package org.carillonpbx.behaviour;
