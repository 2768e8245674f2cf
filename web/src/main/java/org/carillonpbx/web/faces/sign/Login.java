package org.carillonpbx.web.faces.sign;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.carillonpbx.identity.boundary.Throttled;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.web.faces.frame.Destination;
import org.carillonpbx.web.faces.text.Notices;
import org.carillonpbx.web.faces.text.Words;
import org.carillonpbx.web.security.Caller;
import org.carillonpbx.web.security.PortalSession;

/** Signs the visitor in and out. A wrong name and a wrong password are told alike. */
@Named
@RequestScoped
public class Login {
    private PortalSession session;
    private Caller caller;
    private Notices notices;
    private Words words;
    private Looks looks;

    private String username = "";
    private String password = "";
    private String to = "";
    private boolean expired;

    @Inject
    void use(PortalSession session, Caller caller, Notices notices, Words words) {
        this.session = session;
        this.caller = caller;
        this.notices = notices;
        this.words = words;
    }

    @Inject
    void use(Looks looks) {
        this.looks = looks;
    }

    /** Somebody who is signed in has no business here. */
    public void goOn() throws IOException {
        if (caller.signedIn()) {
            leave(to);
        }
    }

    public void signIn() throws IOException {
        try {
            session.signIn(username, password);
            looks.bring(username);
            leave(to);
        } catch (Throttled tooMany) {
            long wait = Math.max(1, tooMany.retryAfter().toSeconds());
            notices.failed(words.say("login.locked"), words.say("login.wait", wait));
        } catch (Problem problem) {
            String text = problem.kind() == Problem.Kind.NOT_SIGNED_IN ? "login.wrong" : "problem." + problem.kind();
            notices.failed(words.say(text), "");
        }
    }

    public void signOut() throws IOException {
        session.signOut();
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + "/login");
        faces.responseComplete();
    }

    private static void leave(String wanted) throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext()
                .redirect(faces.getExternalContext().getRequestContextPath() + Destination.of(wanted));
        faces.responseComplete();
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public boolean isExpired() {
        return expired;
    }

    public void setExpired(boolean expired) {
        this.expired = expired;
    }
}
