/**
 * What the PBX says and plays: prompts in languages, and music for those who wait.
 *
 * <p>Decision: what is shipped lies in the application, what was brought in lies in files named by their checksums, and the database
 * says which of them counts. A reset is the deletion of a row.
 */
package org.carillonpbx.sound.boundary;
