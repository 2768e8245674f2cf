package org.carillonpbx.web.faces.call;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.carillonpbx.journal.boundary.CallRecordCsv;
import org.carillonpbx.journal.boundary.CallRecords;
import org.carillonpbx.web.faces.list.ListState;

/** Every call of the list's filter as a file, streamed from the database. */
@WebServlet("/calls.csv")
public class CallCsv extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient CallRecords records;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, String> parameters = request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()[0]));
        ListState state = ListState.of(parameters, CallFilter.FILTERS, List.of());
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"calls.csv\"");
        try (CallRecordCsv csv = new CallRecordCsv(response.getWriter())) {
            records.stream(new CallFilter(Clock.system(java.time.ZoneId.systemDefault())).query(state), csv::write);
        }
    }
}
