/**
 * The far ends of our tests: the running PBX as its clients see it, and phones that nobody here wrote.
 *
 * <p>Decision: a peer is a process of its own that speaks over real sockets; nothing in here looks into the server.
 */
package org.carillonpbx.peer;
