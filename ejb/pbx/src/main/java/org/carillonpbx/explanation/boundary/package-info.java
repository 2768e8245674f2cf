/**
 * Why a call or a registration failed, as one sentence that says what to do.
 *
 * <p>Decision: rules over what is on record anyway, in one place and pure; the words are the portal's. A rule that nobody can
 * act on is not written.
 */
package org.carillonpbx.explanation.boundary;
