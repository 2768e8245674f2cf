package org.carillonpbx.regevent.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.carillonpbx.registrar.boundary.Registration;
import org.carillonpbx.registrar.boundary.RegistrationChanged;
import org.carillonpbx.registrar.boundary.Registrations;
import org.carillonpbx.subscription.boundary.StateDocument;
import org.carillonpbx.subscription.boundary.UsualPackage;
import org.carillonpbx.subscription.boundary.Watch;
import org.carillonpbx.subscription.boundary.WatchPolicy;
import org.carillonpbx.subscription.boundary.Watchers;
import org.carillonpbx.subscription.boundary.Xml;

/** Tells an extension of its own registrations, the whole of them every time; nobody else's. */
@ApplicationScoped
public class RegistrationPackage extends UsualPackage {
    private static final String TYPE = "application/reginfo+xml";

    private Registrations registrations;

    /** For the container's proxy. */
    protected RegistrationPackage() {}

    @Inject
    public RegistrationPackage(Registrations registrations, WatchPolicy policy, Watchers watchers) {
        super("reg", TYPE, policy::owner, watchers);
        this.registrations = registrations;
    }

    void changed(@Observes RegistrationChanged registration) {
        tell(registration.extension());
    }

    @Override
    public StateDocument write(Watch watch) {
        List<Registration> phones = registrations.of(watch.resource());
        StringBuilder out = new StringBuilder(384 + 384 * phones.size());
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<reginfo xmlns=\"urn:ietf:params:xml:ns:reginfo\" version=\"")
                .append(watch.version())
                .append("\" state=\"full\">\n<registration aor=\"");
        Xml.escape(out, watch.entity());
        out.append("\" id=\"a\" state=\"")
                .append(phones.isEmpty() ? "terminated" : "active")
                .append("\">\n");
        phones.forEach(phone -> contact(out, phone));
        return new StateDocument(
                TYPE, out.append("</registration>\n</reginfo>\n").toString(), 0);
    }

    private static void contact(StringBuilder out, Registration phone) {
        Instant now = Instant.now();
        out.append("<contact id=\"c")
                .append(Integer.toHexString(phone.contact().hashCode()))
                .append("\" state=\"active\" event=\"registered\" duration-registered=\"")
                .append(Math.max(0, Duration.between(phone.registeredAt(), now).toSeconds()))
                .append("\" expires=\"")
                .append(Math.max(0, Duration.between(now, phone.expiresAt()).toSeconds()))
                .append("\"><uri>");
        Xml.escape(out, phone.contact());
        out.append("</uri></contact>\n");
    }
}
