/**
 * How the guard counts, judges and remembers.
 *
 * <p>Decision: one task by the clock does all judging, so that counting needs no locks; every table that a stranger can make
 * grow is bounded.
 */
package org.carillonpbx.guard.control;
