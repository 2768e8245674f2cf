package org.carillonpbx.web.faces.sign;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.carillonpbx.identity.boundary.OwnProfile;
import org.carillonpbx.identity.boundary.Theme;
import org.carillonpbx.identity.boundary.User;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.web.faces.frame.Visitor;
import org.carillonpbx.web.faces.text.Notices;
import org.carillonpbx.web.faces.text.Words;
import org.carillonpbx.web.security.PortalSession;

/** The visitor's own page: password, looks, session. */
@Named
@RequestScoped
public class Profile {
    private OwnProfile profile;
    private Visitor visitor;
    private PortalSession session;
    private Notices notices;
    private Words words;

    private String current = "";
    private String replacement = "";
    private String again = "";

    @Inject
    void use(OwnProfile profile, Visitor visitor, PortalSession session, Notices notices, Words words) {
        this.profile = profile;
        this.visitor = visitor;
        this.session = session;
        this.notices = notices;
        this.words = words;
    }

    /** Changing the password ends every session, this one too: the visitor signs in anew. */
    public void changePassword() throws IOException {
        if (!replacement.equals(again)) {
            notices.failed(words.say("profile.notAlike"), "");
            return;
        }
        try {
            profile.changePassword(visitor.getUsername(), current, replacement);
        } catch (Problem problem) {
            notices.problem(problem, "password");
            return;
        }
        leave("/login?changed=true");
    }

    /** Ends this session with all the others. */
    public void signOutEverywhere() throws IOException {
        profile.signOutEverywhere(visitor.getUsername());
        leave("/login");
    }

    private void leave(String path) throws IOException {
        session.signOut();
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + path);
        faces.responseComplete();
    }

    /** Remembers the theme for the visitor's other browsers; this one has it in a cookie. */
    public void rememberTheme() {
        String wanted = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("theme", "");
        Theme theme = switch (wanted.toLowerCase(Locale.ROOT)) {
            case "light" -> Theme.LIGHT;
            case "dark" -> Theme.DARK;
            default -> Theme.SYSTEM;
        };
        profile.choose(visitor.getUsername(), theme);
    }

    public User getUser() {
        Optional<User> user = profile.find(visitor.getUsername());
        return user.orElseThrow(() -> new Problem(Problem.Kind.NOT_FOUND, visitor.getUsername()));
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getReplacement() {
        return replacement;
    }

    public void setReplacement(String replacement) {
        this.replacement = replacement;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
