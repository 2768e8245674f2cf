package org.carillonpbx.sound.boundary;

import java.io.InputStream;

/** A file that somebody brings; read once. */
public record Upload(String fileName, InputStream content) {}
