/**
 * Event packages on the wire: SUBSCRIBE and PUBLISH read and answered, NOTIFY written and its outcome told.
 *
 * <p>Decision: nothing is kept between two requests. Both are answered before the stack makes a transaction for them, so a
 * flood of them leaves nothing behind; only a NOTIFY under way has one.
 */
package org.carillonpbx.sip.subscription;
