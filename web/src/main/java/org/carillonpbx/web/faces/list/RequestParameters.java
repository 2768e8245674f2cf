package org.carillonpbx.web.faces.list;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import java.util.List;
import java.util.Map;

/** What the browser sent along, for beans that read their state from the URL. */
@RequestScoped
public class RequestParameters {

    Map<String, String> single() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    }

    public ListState list(List<String> filters, List<String> sorts) {
        return ListState.of(single(), filters, sorts);
    }

    /** Every value of one name, such as the ticked rows. */
    public List<String> all(String name) {
        String[] values = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .get(name);
        return values == null ? List.of() : List.of(values);
    }
}
