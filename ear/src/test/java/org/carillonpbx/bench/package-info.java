/**
 * Benchmarks: each drives real sockets from a process of its own, and says what an operation costs the server's processors.
 *
 * <p>Decision: a figure is compared with a peer measured in the same run on the same machine, at equal load; alone it says
 * little on a shared machine.
 */
package org.carillonpbx.bench;
