package org.carillonpbx.web.faces.extension;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.carillonpbx.directory.boundary.Directory;
import org.carillonpbx.directory.boundary.Extension;
import org.carillonpbx.directory.boundary.ExtensionQuery;
import org.carillonpbx.page.boundary.Page;
import org.carillonpbx.web.faces.list.ListState;
import org.carillonpbx.web.faces.text.Csv;

/** The extensions of the list's filter as a file. */
@WebServlet("/extensions.csv")
public class ExtensionCsv extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int STEP = 1000;

    @Inject
    private transient Directory directory;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, String> parameters = request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()[0]));
        ListState state = ListState.of(parameters, ExtensionFilter.FILTERS, ExtensionFilter.SORTS)
                .onFirstPage();
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"extensions.csv\"");
        Csv csv = new Csv(response.getWriter());
        csv.row("number", "name", "email", "enabled", "maxContacts", "ringSeconds", "note", "createdAt", "updatedAt");
        ExtensionQuery first = ExtensionFilter.query(state, STEP);
        Page<Extension> page = directory.search(first);
        for (int offset = 0; !page.rows().isEmpty(); ) {
            for (Extension one : page.rows()) {
                csv.row(
                        one.number(),
                        one.name(),
                        one.email(),
                        one.enabled(),
                        one.maxContacts(),
                        one.ringSeconds(),
                        one.note(),
                        one.createdAt(),
                        one.updatedAt());
            }
            offset += STEP;
            page = directory.search(new ExtensionQuery(first.text(), first.sort(), first.descending(), offset, STEP));
        }
    }
}
