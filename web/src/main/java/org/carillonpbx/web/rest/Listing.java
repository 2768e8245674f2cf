package org.carillonpbx.web.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.carillonpbx.directory.boundary.Extension;
import org.carillonpbx.flow.boundary.LiveConnection;
import org.carillonpbx.journal.boundary.CallRecord;
import org.carillonpbx.livecall.boundary.LegQuality;
import org.carillonpbx.livecall.boundary.LiveCall;
import org.carillonpbx.recording.boundary.RecordingEntry;
import org.carillonpbx.registrar.boundary.Registration;
import org.carillonpbx.subscription.boundary.LiveSubscription;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How lists are answered: always an object with {@code items} and {@code total}, so that it can grow. */
final class Listing {
    static final String TOTAL = "X-Total-Count";

    private Listing() {}

    @Schema(name = "ExtensionPage")
    public record OfExtensions(List<Extension> items, long total, int page, int size) {}

    @Schema(name = "CallRecordPage")
    public record OfCallRecords(List<CallRecord> items, long total, int page, int size) {}

    @Schema(name = "RegistrationList")
    public record OfRegistrations(List<Registration> items, long total) {}

    @Schema(name = "LiveCallList")
    public record OfCalls(List<LiveCall> items, long total) {}

    @Schema(name = "LegQualityList")
    public record OfLegQualities(List<LegQuality> items, long total) {}

    @Schema(name = "RegistrationFailureList")
    public record OfRegistrationFailures(List<RegistrationFailureDocument> items, long total) {}

    @Schema(name = "JobList")
    public record OfJobs(List<JobDocument> items, long total) {}

    @Schema(name = "JobRunList", description = "The latest runs, newest first; total says how many are listed")
    public record OfJobRuns(List<JobRunDocument> items, long total) {}

    @Schema(name = "SubscriptionPage")
    public record OfSubscriptions(List<LiveSubscription> items, long total, int page, int size) {}

    @Schema(name = "RecordingPage")
    public record OfRecordings(List<RecordingEntry> items, long total, int page, int size) {}

    @Schema(name = "EventListList")
    public record OfEventLists(List<EventListsResource.Shown> items, long total) {}

    @Schema(name = "WatchRightList")
    public record OfWatchRights(List<WatchRightsResource.Shown> items, long total) {}

    @Schema(name = "ConnectionPage")
    public record OfConnections(List<LiveConnection> items, long total, int page, int size) {}

    /** A page with its Link header (RFC 8288) and its total. */
    static Response page(Object body, Paging paging, UriInfo uri, long total) {
        return Response.ok(body)
                .header(HttpHeaders.LINK, String.join(", ", paging.links(uri.getRequestUri(), total)))
                .header(TOTAL, total)
                .build();
    }
}
