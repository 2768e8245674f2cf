/**
 * Writes the trace, finds it again and draws it.
 *
 * <p>Decision: messages of calls and of strangers are kept apart, each up to a size of its own, so that nobody can flush a
 * call's trace by knocking often. A stranger's messages move over when they turn out to begin a call.
 */
package org.carillonpbx.trace.control;
