package org.carillonpbx.web.faces.text;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.problem.boundary.Violation;

/** Tells the visitor how an action went: above the page, or at the field that is wrong. */
@RequestScoped
public class Notices {
    private Words words;

    @Inject
    void use(Words words) {
        this.words = words;
    }

    public void done(String key, Object... places) {
        global(FacesMessage.SEVERITY_INFO, words.say(key, places), "");
    }

    public void failed(String summary, String detail) {
        global(FacesMessage.SEVERITY_ERROR, summary, detail);
    }

    /** Every violation goes to the field of the same name in {@code form}, the rest above the page. */
    public void problem(Problem problem, String form) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.validationFailed();
        if (problem.violations().isEmpty()) {
            failed(words.say("problem." + problem.kind()), problem.getMessage());
        }
        for (Violation violation : problem.violations()) {
            String field = form + ":" + violation.field();
            boolean there = faces.getViewRoot().findComponent(field) != null;
            String summary = there ? violation.message() : violation.field() + ": " + violation.message();
            faces.addMessage(
                    there ? field : null, new FacesMessage(FacesMessage.SEVERITY_ERROR, summary, there ? summary : ""));
        }
    }

    private static void global(FacesMessage.Severity severity, String summary, String detail) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, summary, detail));
    }
}
