package org.carillonpbx.sip.ra;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carillonpbx.sip.Transport;
import org.carillonpbx.sip.stack.Advertised;
import org.carillonpbx.sip.stack.DialogSettings;
import org.carillonpbx.sip.stack.DialogSettings.Reliability;
import org.carillonpbx.sip.stack.Dscp;
import org.carillonpbx.sip.stack.ListenAddress;
import org.carillonpbx.sip.stack.SipSettings;
import org.carillonpbx.sip.stream.StreamLimits;
import org.carillonpbx.sip.tap.TraceMode;

/** The adapter's properties as text, with their defaults. */
final class AdapterSettings implements Serializable {

    private static final long serialVersionUID = 1L;

    String node = "node1";
    int port = 5060;
    String bind = "0.0.0.0";
    String transports = "udp,tcp";
    String externalAddress = "";
    String localNet = "";
    String domain = "carillon";
    int maxDialogs = 20_000;
    int maxConnections = 20_000;
    int maxConnectionsPerSource = 1_000;
    final TlsProperties tls = new TlsProperties();
    String domains = "";
    String reliability = "supported";
    int sessionSeconds = 1_800;
    int leastSessionSeconds = DialogSettings.STANDARD_LEAST;
    String trace = "on";
    String dscp = "CS3";

    SipSettings read() {
        List<String> names = new ArrayList<>();
        for (String name : transports.split(",", -1)) {
            if (!name.isBlank()) {
                names.add(name.strip().toUpperCase(Locale.ROOT));
            }
        }
        Set<Transport> chosen = EnumSet.noneOf(Transport.class);
        for (String name : names) {
            try {
                chosen.add(Transport.valueOf(name));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("no transport '" + name + "'", e);
            }
        }
        return new SipSettings(
                node,
                ListenAddress.list(bind, port),
                chosen,
                Advertised.read(externalAddress, localNet),
                domain,
                "Carillon/" + version(),
                maxDialogs,
                tls.read(chosen.contains(Transport.TLS)),
                StreamLimits.of(maxConnections, maxConnectionsPerSource),
                Stream.of(domains.split(",", -1))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toSet()),
                new DialogSettings(reliability(), sessionSeconds, leastSessionSeconds),
                TraceMode.named(trace),
                Dscp.named(dscp));
    }

    private Reliability reliability() {
        try {
            return Reliability.valueOf(reliability.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "carillon.sip.100rel is '" + reliability + "': required, supported and refused are known", e);
        }
    }

    private static String version() {
        return Optional.ofNullable(AdapterSettings.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
