package org.carillonpbx.launcher.server;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.carillonpbx.launcher.Options;
import org.carillonpbx.launcher.Ports;
import org.carillonpbx.launcher.data.Certificate;
import org.carillonpbx.launcher.data.DataDirectory;
import org.carillonpbx.launcher.data.FirstStart;
import org.carillonpbx.launcher.data.Secrets;
import org.carillonpbx.launcher.database.Database;

/** The settings the server is started with. They travel in a file of mode 600: a command line is for everybody to read. */
public final class ServerProperties {

    private final Properties properties = new Properties();

    public ServerProperties(Options options, DataDirectory data) {
        Ports ports = new Ports(options.portOffset());
        set("jboss.socket.binding.port-offset", ports.offset());
        set("jboss.bind.address", options.bind());
        set("carillon.data.dir", data.root());
        set("carillon.secrets.dir", data.secrets());
        set("carillon.http.port", ports.http());
        set("carillon.https.port", ports.https());
        set("carillon.sip.port", ports.sip());
        set("carillon.sip.bind", options.bind());
        set("carillon.sip.transports", "udp,tcp,tls");
        set("carillon.sip.tls.port", ports.sips());
        set("carillon.rtp.bind", options.bind());
        set("carillon.rtp.port.min", ports.rtpMin());
        set("carillon.rtp.port.max", ports.rtpMax());
        set("carillon.log.console.level", "ERROR");
    }

    public ServerProperties with(Database.Access access) {
        set("carillon.db.url", access.url());
        set("carillon.db.user", access.user());
        set("carillon.db.password", access.password());
        return this;
    }

    public ServerProperties with(Certificate certificate) {
        set("carillon.tls.keystore", certificate.keyStore());
        set("carillon.tls.password", certificate.password());
        set("carillon.sip.tls.certificate", certificate.keyStore());
        set("carillon.sip.tls.password", certificate.password());
        return this;
    }

    public ServerProperties with(Optional<FirstStart> first) {
        first.ifPresent(told -> {
            set("carillon.admin.password", told.adminPassword());
            set("carillon.demo.extensions", told.demoExtensions());
        });
        return this;
    }

    /** The operator's own settings, which win over ours: the environment's CARILLON_SIP_REALM is carillon.sip.realm. */
    public ServerProperties with(Map<String, String> settings) {
        settings.forEach(this::set);
        return this;
    }

    public void write(Path file) {
        try {
            StringWriter text = new StringWriter();
            properties.store(text, null);
            Secrets.writePrivately(file, text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void set(String name, Object value) {
        properties.setProperty(name, value.toString());
    }
}
