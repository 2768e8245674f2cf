/**
 * The SIP stack's life: settings, listening points, addresses, counters, and what keeps the stack alive.
 *
 * <p>Decision: JAIN-SIP parses, transports and runs transactions; dialogs are ours, because its own keep threads, timers
 * and tables that neither bend to call control nor let go of what they hold.
 */
package org.carillonpbx.sip.stack;
