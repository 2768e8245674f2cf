/**
 * The pages of prompts and of music on hold.
 *
 * <p>Decision: files are sent by plain form posts, not by scripts, and what is heard in the browser is what REST answers.
 */
package org.carillonpbx.web.faces.sound;
