/**
 * What parties hear that nobody says: prompts, tones, music.
 *
 * <p>Decision: such sound is encoded once for all who hear it in one encoding, and not on a strand. A prompt is a
 * {@link org.carillonpbx.media.play.Rendering} that is kept; music is a {@link org.carillonpbx.media.play.Channel} that goes
 * on by a clock of its own. A strand only sends what lies ready.
 */
package org.carillonpbx.media.play;
