package org.carillonpbx.sip.outflow;

import gov.nist.javax.sip.message.SIPResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The early dialogs of one INVITE of ours, by their tags. Bounded. Confined to its dialog's lane. */
final class Branches {

    private static final int MOST = 32;

    private final DialogPath root;
    private final Map<String, Branch> byTag = new HashMap<>(4);
    private Optional<Branch> heard = Optional.empty();

    Branches(DialogPath root) {
        this.root = root;
    }

    Optional<Branch> find(String remoteTag) {
        return Optional.ofNullable(byTag.get(remoteTag));
    }

    /** The one that a response above 100 belongs to; empty where it makes none, or one too many. */
    Optional<Branch> of(SIPResponse response) {
        String tag = response.getToTag();
        if (tag == null || tag.isEmpty()) {
            return Optional.empty();
        }
        Branch known = byTag.get(tag);
        if (known == null && byTag.size() < MOST) {
            known = new Branch(root.branch());
            known.path().establish(response);
            byTag.put(tag, known);
        }
        return Optional.ofNullable(known);
    }

    /** Its phone rings no more (RFC 6228). */
    void ended(SIPResponse response) {
        Optional<Branch> gone = Optional.ofNullable(byTag.remove(response.getToTag()));
        heard = heard.filter(branch -> !gone.equals(Optional.of(branch)));
    }

    boolean none() {
        return byTag.isEmpty();
    }

    /** The one whose sound the caller hears. */
    Optional<Branch> heard() {
        return heard;
    }

    /** The first with something to hear is heard until it ends: two at once would be noise (RFC 3960 §3.1). */
    boolean hears(Branch branch) {
        if (heard.isEmpty()) {
            heard = Optional.of(branch);
        }
        return heard.filter(branch::equals).isPresent();
    }
}
