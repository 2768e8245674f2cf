package org.carillonpbx.sip;

import java.util.List;

/** 401, with one WWW-Authenticate a challenge in the order of preference (RFC 8760 §2.4). */
public record Challenged(List<Challenge> challenges) implements RegisterReply, Admission {
    public Challenged {
        challenges = List.copyOf(challenges);
        if (challenges.isEmpty()) {
            throw new IllegalArgumentException("a 401 needs a challenge");
        }
    }
}
