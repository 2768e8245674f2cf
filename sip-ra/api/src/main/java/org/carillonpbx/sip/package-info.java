/**
 * What the rest of the PBX knows of SIP: values, events and one connection. No type of the SIP stack crosses this package.
 *
 * <p>Decision: requests that stand alone (REGISTER, a new INVITE's admission) are answered on the spot from memory, so that
 * they can be answered without a transaction being kept; everything that belongs to a dialog is an event one way and a verb
 * the other, and neither waits.
 */
package org.carillonpbx.sip;
