package org.carillonpbx.launcher;

import java.io.PrintStream;
import java.util.Optional;
import org.carillonpbx.launcher.data.FirstStart;

/** What the operator reads when all is up. The last line is a contract: other tools wait for it. */
final class Announcement {

    private final Ports ports;
    private final String host;

    Announcement(Ports ports, String bind) {
        this.ports = ports;
        this.host = Machine.reachableAt(bind);
    }

    void print(PrintStream out, Optional<FirstStart> first) {
        addresses(out);
        first.ifPresentOrElse(
                told -> secrets(out, told),
                () -> out.println("  The passwords were told at the first start and are kept."));
        out.println("Carillon is ready");
        out.flush();
    }

    void addresses(PrintStream out) {
        out.println("  Portal      https://" + host + ":" + ports.https() + "/");
        out.println("  SIP         " + host + ":" + ports.sip() + " (udp, tcp)");
        out.println("  SIP TLS     " + host + ":" + ports.sips());
        out.println("  RTP         udp " + ports.rtpMin() + "-" + ports.rtpMax());
    }

    private static void secrets(PrintStream out, FirstStart told) {
        out.println("  These are told only once:");
        out.println("  User        admin");
        out.println("  Password    "
                + (told.chosenByOperator() ? "as given in CARILLON_ADMIN_PASSWORD" : told.adminPassword()));
        out.println("  Extension   1001  secret " + told.secretOf1001());
        out.println("  Extension   1002  secret " + told.secretOf1002());
    }
}
