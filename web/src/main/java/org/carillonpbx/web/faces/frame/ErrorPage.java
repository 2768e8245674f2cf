package org.carillonpbx.web.faces.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import java.util.Set;
import org.carillonpbx.web.faces.text.Words;

/** Says in plain words what went wrong, and nothing of how the server is made. */
@Named
@RequestScoped
public class ErrorPage {
    private static final Set<Integer> KNOWN = Set.of(403, 404, 503);

    private Words words;

    @Inject
    void use(Words words) {
        this.words = words;
    }

    public String getTitle() {
        return words.say("error." + status() + ".title");
    }

    public String getText() {
        return words.say("error." + status() + ".text");
    }

    private static int status() {
        Object status = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestMap()
                .get(RequestDispatcher.ERROR_STATUS_CODE);
        return status instanceof Integer known && KNOWN.contains(known) ? known : 500;
    }
}
