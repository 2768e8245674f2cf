package org.carillonpbx.sound.boundary;

import java.nio.file.Path;
import java.time.Duration;

/**
 * A sound file of ours: WAV, 16 bits, one channel.
 *
 * @param rate samples a second
 */
public record KeptSound(Path file, String sha256, int rate, Duration length) {}
