/**
 * From a fact to a row: intake, spool, chronicler, store.
 *
 * <p>Decision: the writer keeps nothing that it could not read again. After any failure it forgets the calls it was
 * following and asks the store where it stands. What is not covered is the moment between the lane and the intake: a fact
 * that the gateway's teller has not passed on yet dies with the process.
 */
package org.carillonpbx.journal.control;
