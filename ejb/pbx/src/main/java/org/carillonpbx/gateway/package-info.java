/**
 * Where call control meets the server: the doors that adapters call in through, the ports that it reaches them by, and the
 * threads it runs on. The only code that sees the adapters' connections.
 *
 * <p>Decision: doors translate and post, ports translate and send; neither decides, and neither waits. One text names a leg,
 * its dialog and its media port.
 */
package org.carillonpbx.gateway;
