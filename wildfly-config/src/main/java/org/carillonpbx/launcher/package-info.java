/**
 * Starts, stops and examines one PBX on one machine. Decided: no framework; one process of ours owns the database and the server,
 * starts them in order and stops them in reverse.
 */
package org.carillonpbx.launcher;
