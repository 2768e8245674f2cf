/**
 * How many messages wait for whom, and the lamps that show it.
 *
 * <p>Decision: whoever keeps messages tells their number here; this component keeps no message.
 */
package org.carillonpbx.mailbox.boundary;
