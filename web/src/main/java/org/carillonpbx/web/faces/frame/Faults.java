package org.carillonpbx.web.faces.frame;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.web.security.ReturnPath;

/**
 * Answers what a page did not expect. A view that expired is opened anew (the browser still has what was typed), a
 * problem becomes the error page of its status; everything else goes on to the container's.
 */
final class Faults extends ExceptionHandlerWrapper {

    Faults(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext faces = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> queued =
                getUnhandledExceptionQueuedEvents().iterator();
        while (queued.hasNext() && !faces.getResponseComplete()) {
            Throwable thrown = queued.next().getContext().getException();
            if (answered(faces, thrown)) {
                queued.remove();
            }
        }
        getWrapped().handle();
    }

    private static boolean answered(FacesContext faces, Throwable thrown) {
        try {
            if (cause(thrown, ViewExpiredException.class).isPresent()) {
                faces.getExternalContext().redirect(cameFrom(faces.getExternalContext()));
                faces.responseComplete();
                return true;
            }
            Optional<Problem> problem = cause(thrown, Problem.class);
            if (problem.isPresent() && !faces.getExternalContext().isResponseCommitted()) {
                faces.getExternalContext()
                        .responseSendError(problem.get().kind().status(), null);
                faces.responseComplete();
                return true;
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page's own address: the one that was asked for before it was forwarded. */
    private static String cameFrom(ExternalContext external) {
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        Object plain = external.getRequestMap().get(RequestDispatcher.FORWARD_REQUEST_URI);
        return ReturnPath.safe(plain instanceof String path ? path : request.getRequestURI());
    }

    private static <T extends Throwable> Optional<T> cause(Throwable thrown, Class<T> type) {
        return Stream.iterate(thrown, t -> t != null, Throwable::getCause)
                .limit(20)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
