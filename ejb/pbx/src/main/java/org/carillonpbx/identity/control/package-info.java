/**
 * Passwords, tokens, throttling, and the tables behind them.
 *
 * <p>Decision: hashing has a limited number of turns, so that sign-ins cannot take the processors that calls need.
 */
package org.carillonpbx.identity.control;
