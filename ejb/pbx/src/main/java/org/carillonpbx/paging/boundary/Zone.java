package org.carillonpbx.paging.boundary;

import java.util.List;
import java.util.Objects;
import org.carillonpbx.numbering.boundary.Numbered;

/**
 * A paging zone.
 *
 * @param number what is dialled for it: 2 to 10 digits
 * @param group the multicast address that its loudspeakers listen to, 239.1.2.3 or ff15::7; empty where there are none
 * @param port the RTP port
 * @param ttl how many routers its packets may pass, 0 to 255
 * @param networkInterface the interface that they leave by, "eth1"; empty where the routes decide
 * @param codec {@code PCMU} or {@code PCMA}, for the loudspeakers
 * @param longestSeconds after how long a page is ended, 1 to 3600
 * @param members extensions whose phones answer by themselves and listen
 * @param pagers extensions that may speak to it; empty for everybody
 * @param version counts changes; the ETag
 */
public record Zone(
        String number,
        String name,
        String group,
        int port,
        int ttl,
        String networkInterface,
        String codec,
        int longestSeconds,
        List<String> members,
        List<String> pagers,
        long version)
        implements Numbered {
    public Zone {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(networkInterface, "networkInterface");
        Objects.requireNonNull(codec, "codec");
        members = List.copyOf(members);
        pagers = List.copyOf(pagers);
    }
}
