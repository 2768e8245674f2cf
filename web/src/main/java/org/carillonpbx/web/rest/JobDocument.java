package org.carillonpbx.web.rest;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A job that can be started.
 *
 * @param lastRun empty where it never ran
 */
@Schema(name = "Job")
@JsonbPropertyOrder({"name", "lastRun"})
public record JobDocument(
        String name,

        @Schema(implementation = JobRunDocument.class, description = "Missing where the job never ran")
        Optional<JobRunDocument> lastRun) {}
