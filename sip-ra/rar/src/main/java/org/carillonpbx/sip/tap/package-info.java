/**
 * What the wire carried, for ladder diagrams: copied where it is read and sent, masked and told elsewhere.
 *
 * <p>Decision: the threads that carry messages only append to a queue without a lock, bounded in bytes; masking, which looks
 * at every character, is done by the trace's own thread before anybody else sees the text.
 */
package org.carillonpbx.sip.tap;
