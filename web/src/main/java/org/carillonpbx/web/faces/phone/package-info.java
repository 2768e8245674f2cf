/**
 * The registered phones and who was not let in.
 *
 * <p>Decision: a hardware address is shown only where the phone tells it itself; guessing it from a packet says something of
 * the nearest router.
 */
package org.carillonpbx.web.faces.phone;
