package org.carillonpbx.media.plane;

import org.carillonpbx.media.sound.Sound;

/**
 * Something that is said to a party instead of whom it hears otherwise.
 *
 * @param rate in Hz, what the sound is worth: 8000, 16000 or 48000
 * @param onEnd called on the party's strand when the sound has nothing more to say
 */
record Spoken(Sound sound, int rate, Runnable onEnd) {}
