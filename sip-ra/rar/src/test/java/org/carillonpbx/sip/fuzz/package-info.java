/**
 * Targets for Jazzer: what a stranger can send, against the code that meets it first. An ordinary test run replays what is
 * known; docs/development.md says how to search for more.
 *
 * <p>Decision: a target asserts what must hold for every input (no exception, no fault answered 500, an answer that is
 * bounded and can be written), and knows nothing of single cases.
 */
package org.carillonpbx.sip.fuzz;
