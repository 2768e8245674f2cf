/**
 * What stands in the trace's files.
 *
 * <p>Decision: an entry explains itself, so that an index can be made again from the files alone.
 */
package org.carillonpbx.trace.entity;
