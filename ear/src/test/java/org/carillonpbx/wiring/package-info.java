/**
 * A handful of tests inside the server. Decided: the real EAR is never taken apart; a probe beside it looks at what the EAR has bound.
 */
package org.carillonpbx.wiring;
