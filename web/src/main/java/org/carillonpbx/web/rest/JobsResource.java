package org.carillonpbx.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.carillonpbx.batch.boundary.JobRun;
import org.carillonpbx.batch.boundary.Jobs;
import org.carillonpbx.web.rest.json.JsonBody;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The batch jobs there are, and starting them. */
@Path("/jobs")
@RequestScoped
@RolesAllowed(Api.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs", description = "Batch jobs and their runs")
@APIResponse(responseCode = "401", ref = Api.NOT_SIGNED_IN)
@APIResponse(responseCode = "403", ref = Api.FORBIDDEN)
@APIResponse(responseCode = "503", ref = Api.UNAVAILABLE)
public class JobsResource {
    @Inject
    private Jobs jobs;

    @GET
    @Operation(operationId = "jobs", summary = "The jobs there are, each with its last run")
    @APIResponse(
            responseCode = "200",
            description = "All of them",
            content = @Content(schema = @Schema(implementation = Listing.OfJobs.class)))
    public Listing.OfJobs list() {
        List<JobDocument> all = jobs.names().stream()
                .map(name -> new JobDocument(
                        name, jobs.runs(name, 1).stream().findFirst().map(JobRunDocument::of)))
                .toList();
        return new Listing.OfJobs(all, all.size());
    }

    @GET
    @Path("/{name}/runs")
    @Operation(operationId = "jobRuns", summary = "The latest runs of a job, newest first")
    @APIResponse(
            responseCode = "200",
            description = "The runs",
            content = @Content(schema = @Schema(implementation = Listing.OfJobRuns.class)))
    @APIResponse(responseCode = "400", ref = Api.MALFORMED)
    @APIResponse(responseCode = "404", ref = Api.NOT_FOUND)
    public Listing.OfJobRuns runs(
            @PathParam("name") String name,
            @QueryParam("size")
                    @Parameter(
                            description = "How many, 1 to 1000, usually 50",
                            schema = @Schema(type = SchemaType.INTEGER))
                    String size) {
        List<JobRunDocument> runs = jobs.runs(name, Paging.of("", size).size()).stream()
                .map(JobRunDocument::of)
                .toList();
        return new Listing.OfJobRuns(runs, runs.size());
    }

    @POST
    @Path("/{name}/runs")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "startJob",
            summary = "Start a job",
            description = "It goes on by itself; the run at Location tells how far it is.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = JobInput.Start.class)))
    @APIResponse(
            responseCode = "202",
            description = "Started",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = JobRunDocument.class)))
    @APIResponse(responseCode = "400", ref = Api.MALFORMED)
    @APIResponse(responseCode = "404", ref = Api.NOT_FOUND)
    @APIResponse(responseCode = "422", ref = Api.INVALID)
    public Response start(@PathParam("name") String name, JsonBody body, @Context UriInfo uri) {
        JobRun run = JobInput.started(body, parameters -> jobs.start(name, parameters));
        return JobRunResource.accepted(run, uri);
    }
}
