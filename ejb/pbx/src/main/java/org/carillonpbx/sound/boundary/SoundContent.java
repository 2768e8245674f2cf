package org.carillonpbx.sound.boundary;

import java.nio.file.Path;

/** A sound file to listen to. */
public record SoundContent(Path file, String mediaType, String fileName) {}
