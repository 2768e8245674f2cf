/**
 * Sound files: those of strangers, which are read with distrust and written anew, and our own.
 *
 * <p>Decision: a file of a stranger is turned into samples once, when it comes, by readers that believe none of its sizes; what
 * is kept is a WAV file that we wrote. Whatever else was in the file is gone with it.
 */
package org.carillonpbx.media.file;
