/**
 * The registered phones and who was not let in.
 *
 * <p>Decision: both stand on one page, for whoever looks for a phone that is not there finds it among those turned away.
 */
package org.carillonpbx.web.faces.phone;
