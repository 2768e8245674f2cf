package org.carillonpbx.web.rest;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What signing in answers. */
@Schema(name = "Token")
public record TokenDocument(String token, Instant expiresAt) {}
