/**
 * The extensions of the PBX and the devices that may act for them.
 *
 * <p>Decision: whoever needs to know an extension while a call or a REGISTER waits asks the picture in memory; only people
 * and programs that change or list extensions go to the database.
 */
package org.carillonpbx.directory.boundary;
