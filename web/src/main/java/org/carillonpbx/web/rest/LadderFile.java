package org.carillonpbx.web.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.carillonpbx.problem.boundary.Problem;

/** A ladder as a file to take away. */
final class LadderFile {
    static final String PCAP = "application/vnd.tcpdump.pcap";

    private LadderFile() {}

    static Response answer(String call, byte[] pcap) {
        String name = call.replaceAll("[^A-Za-z0-9.-]", "_");
        return Response.ok(pcap, PCAP)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".pcap\"")
                .build();
    }

    static Supplier<Problem> untraced(String call) {
        return () -> new Problem(
                Problem.Kind.NOT_FOUND,
                "Nothing is kept of what went over the wire for a call " + call
                        + ". It is kept for a day, while tracing is on.");
    }
}
