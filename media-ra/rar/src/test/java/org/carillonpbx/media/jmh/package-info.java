/**
 * Microbenchmarks of what runs for each packet or each call set-up.
 *
 * <p>Decision: they compile with the tests so that they cannot rot; JMH's own code is made only by the profile
 * {@code benchmarks}.
 */
package org.carillonpbx.media.jmh;
