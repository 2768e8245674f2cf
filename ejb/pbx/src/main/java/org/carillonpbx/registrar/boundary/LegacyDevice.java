package org.carillonpbx.registrar.boundary;

import java.time.Instant;

/** An entry of the exceptions register: a device that proved itself with MD5, and would be cut off by SHA-256 alone. */
public record LegacyDevice(
        String extension, String userAgent, String source, Instant firstUsedAt, Instant lastUsedAt) {}
