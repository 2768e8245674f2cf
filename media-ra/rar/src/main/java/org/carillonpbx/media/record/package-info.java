/**
 * Writing down what parties say: from their strands through bounded rings to one thread that does everything else.
 *
 * <p>Decision: sides are aligned by when their sound was heard, not by how much of it there is, so that both stay together
 * through silences, changes of encoding and dropped blocks. A strand only copies samples into a ring; where the disk does not
 * keep up, the ring overflows, the file has a silence there, and that is counted and told.
 */
package org.carillonpbx.media.record;
