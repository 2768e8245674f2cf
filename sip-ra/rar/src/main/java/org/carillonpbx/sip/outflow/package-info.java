/**
 * Dialogs and what they send.
 *
 * <p>Decision: a dialog is confined to its lane. What the network brings and what call control orders is queued there and
 * done one after the other by a sending thread, so a dialog has no lock, its events keep their order, and a peer whose
 * connection hangs delays no other.
 */
package org.carillonpbx.sip.outflow;
