/**
 * ITU-T G.729 by libjitsi's pure Java coders.
 *
 * <p>Decision: no silence is announced by us (annexb=no), but a silence descriptor that comes in anyway is heard as comfort noise.
 */
package org.carillonpbx.media.codec.g729;
