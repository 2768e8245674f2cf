/**
 * Keeps sounds: files, rows, and the picture of both that calls read.
 *
 * <p>Decision: a file is never changed and never deleted while the server runs, so that whoever plays it is not disturbed; what
 * no row names any more is swept away when the server starts.
 */
package org.carillonpbx.sound.control;
