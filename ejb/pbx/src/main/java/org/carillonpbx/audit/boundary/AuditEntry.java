package org.carillonpbx.audit.boundary;

import java.time.Instant;

/** Who did what to what, from where. {@code before} and {@code after} are JSON objects with secrets left out, or empty. */
public record AuditEntry(
        Instant at, String actor, String address, String action, String subject, String before, String after) {}
