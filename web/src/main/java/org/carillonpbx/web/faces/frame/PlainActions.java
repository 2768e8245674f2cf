package org.carillonpbx.web.faces.frame;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.RequestDispatcher;

/** Lets forms post to the plain path that their page was asked for, so that an object's address survives every request. */
public class PlainActions extends ViewHandlerWrapper {

    public PlainActions(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext faces, String view) {
        Object asked = faces.getExternalContext().getRequestMap().get(RequestDispatcher.FORWARD_REQUEST_URI);
        boolean own =
                faces.getViewRoot() != null && view.equals(faces.getViewRoot().getViewId());
        return own && asked instanceof String plain ? plain : super.getActionURL(faces, view);
    }
}
