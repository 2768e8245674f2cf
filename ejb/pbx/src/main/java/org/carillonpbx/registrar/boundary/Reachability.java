package org.carillonpbx.registrar.boundary;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.carillonpbx.sip.Peer;

/** Asks a phone whether it is there; told by whoever holds the SIP adapter. Never waits; thread-safe. */
public interface Reachability {

    /**
     * Sends OPTIONS.
     *
     * @param hop where the phone registered from; the Path decides where it has one
     * @return the time that the answer took, empty where none came, a failure where nothing was asked
     */
    CompletionStage<Optional<Duration>> ask(String contact, Peer hop, List<String> path);
}
