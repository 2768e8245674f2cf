package org.carillonpbx.livecall.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.carillonpbx.call.CallId;
import org.carillonpbx.call.Cause;
import org.carillonpbx.call.SwitchboardPost;
import org.carillonpbx.livecall.control.LiveCallPicture;

/** The calls that are going on: seen from memory, ended through the switchboard. Thread-safe, never waits. */
@ApplicationScoped
public class LiveCalls {
    private LiveCallPicture picture;
    private SwitchboardPost switchboard;

    /** For the container's proxy. */
    protected LiveCalls() {}

    @Inject
    public LiveCalls(LiveCallPicture picture, SwitchboardPost switchboard) {
        this.picture = picture;
        this.switchboard = switchboard;
    }

    /** Every call, the oldest first. */
    public List<LiveCall> all() {
        return picture.all().stream()
                .sorted(Comparator.comparing(LiveCall::startedAt).thenComparing(LiveCall::id))
                .toList();
    }

    public Optional<LiveCall> find(String id) {
        return picture.find(id);
    }

    public int count() {
        return picture.count();
    }

    /** Ends a call in an administrator's name; false where there is no such call, or the switchboard is not there. */
    public boolean hangUp(String id) {
        return picture.find(id).isPresent()
                && switchboard.post(board -> board.hangUp(new CallId(id), Cause.ADMINISTRATOR));
    }
}
