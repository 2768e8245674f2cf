package org.carillonpbx.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.carillonpbx.batch.boundary.JobRun;
import org.carillonpbx.batch.boundary.Jobs;
import org.carillonpbx.problem.boundary.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One run of a job: how far it is, what came of it, and the buttons beside it. */
@Path("/jobs/runs")
@RequestScoped
@RolesAllowed(Api.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs")
@APIResponse(responseCode = "401", ref = Api.NOT_SIGNED_IN)
@APIResponse(responseCode = "403", ref = Api.FORBIDDEN)
@APIResponse(responseCode = "404", ref = Api.NOT_FOUND)
@APIResponse(responseCode = "503", ref = Api.UNAVAILABLE)
public class JobRunResource {
    private static final String ID = "/{id: [0-9]{1,18}}";

    @Inject
    private Jobs jobs;

    @GET
    @Path(ID)
    @Operation(operationId = "jobRun", summary = "One run and how far it is")
    @APIResponse(
            responseCode = "200",
            description = "The run",
            content = @Content(schema = @Schema(implementation = JobRunDocument.class)))
    public JobRunDocument find(@PathParam("id") long id) {
        return JobRunDocument.of(required(id));
    }

    @POST
    @Path(ID + ":restart")
    @Operation(
            operationId = "restartJobRun",
            summary = "Take up a run that failed or was stopped",
            description = "A new run goes on where the old one's last checkpoint was, with the same parameters.")
    @APIResponse(
            responseCode = "202",
            description = "Taken up by the run at Location",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = JobRunDocument.class)))
    @APIResponse(responseCode = "409", ref = Api.CONFLICT)
    public Response restart(@PathParam("id") long id, @Context UriInfo uri) {
        return accepted(jobs.restart(id), uri);
    }

    @POST
    @Path(ID + ":stop")
    @Operation(
            operationId = "stopJobRun",
            summary = "Stop a run",
            description = "It stops at its next checkpoint and can be taken up again.")
    @APIResponse(
            responseCode = "202",
            description = "Told to stop",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = JobRunDocument.class)))
    @APIResponse(responseCode = "409", ref = Api.CONFLICT)
    public Response stop(@PathParam("id") long id, @Context UriInfo uri) {
        jobs.stop(id);
        return accepted(required(id), uri);
    }

    @GET
    @Path(ID + "/file")
    @Produces(CallRecordStream.CSV)
    @Operation(operationId = "jobRunFile", summary = "The file that an export made")
    @APIResponse(
            responseCode = "200",
            description = "The file; 404 until it is whole",
            content = @Content(mediaType = CallRecordStream.CSV, schema = @Schema(type = SchemaType.STRING)))
    public Response file(@PathParam("id") long id) {
        java.nio.file.Path file = jobs.file(id)
                .orElseThrow(() -> new Problem(Problem.Kind.NOT_FOUND, "Run " + id + " has no file, or not yet."));
        return Response.ok(file.toFile(), CallRecordStream.CSV + ";charset=UTF-8;header=present")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.getFileName() + "\"")
                .build();
    }

    static Response accepted(JobRun run, UriInfo uri) {
        URI location = uri.getBaseUriBuilder()
                .path("jobs/runs")
                .path(Long.toString(run.executionId()))
                .build();
        return Response.accepted(JobRunDocument.of(run)).location(location).build();
    }

    private JobRun required(long id) {
        return jobs.find(id).orElseThrow(() -> new Problem(Problem.Kind.NOT_FOUND, "There is no run " + id + "."));
    }
}
