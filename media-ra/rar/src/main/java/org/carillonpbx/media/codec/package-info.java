/**
 * Audio encodings and how a payload of one becomes a payload of another.
 *
 * <p>Decision: an encoding is described by a small {@link org.carillonpbx.media.codec.Codec}; the list of those we speak is
 * kept in one place, {@link org.carillonpbx.media.codec.Codecs}. What cannot be converted in place will go through the
 * processing graph.
 */
package org.carillonpbx.media.codec;
