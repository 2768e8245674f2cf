/**
 * What comes in: screened, answered on the spot, or handed to its dialog.
 *
 * <p>Decision: everything that can be answered from memory is answered before the stack makes a transaction for it. A
 * flood of REGISTERs or of calls without credentials leaves nothing behind but a counter.
 */
package org.carillonpbx.sip.inflow;
