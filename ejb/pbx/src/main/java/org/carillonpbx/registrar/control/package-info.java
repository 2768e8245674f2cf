/**
 * Digest authentication, throttling, bindings, and what is written behind them.
 *
 * <p>Decision: every structure whose keys the network chooses has a fixed size and gives up the oldest first; what has no
 * bound is keyed by extensions only, after they have proved themselves.
 */
package org.carillonpbx.registrar.control;
