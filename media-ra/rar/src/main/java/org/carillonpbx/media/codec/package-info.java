/**
 * Audio encodings: what they are called, and how sound goes in and out of them.
 *
 * <p>Decision: an encoding is one small {@link org.carillonpbx.media.codec.Codec} in a package of its own; the list of those
 * we speak is kept in one place, {@link org.carillonpbx.media.codec.Codecs}. Coders work on arrays that their user keeps.
 */
package org.carillonpbx.media.codec;
