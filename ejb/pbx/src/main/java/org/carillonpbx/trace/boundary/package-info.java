/**
 * What the wire carried for each call, for as long as a day: ladder diagrams and packet captures.
 *
 * <p>Decision: files with an index in memory, not the database. A day of messages is large, is written once, read seldom and
 * thrown away whole; losing its last second costs a picture, never a call.
 */
package org.carillonpbx.trace.boundary;
