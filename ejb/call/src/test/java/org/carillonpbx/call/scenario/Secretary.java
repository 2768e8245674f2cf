package org.carillonpbx.call.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carillonpbx.call.LegId;
import org.carillonpbx.call.Recorder;
import org.carillonpbx.call.RecordingId;
import org.carillonpbx.call.RecordingOrder;
import org.carillonpbx.call.RoomRecordingOrder;

/** Notes what is ordered to be written down: {@code record 201 202}, {@code pause r1}, {@code stop r1}. */
public final class Secretary implements Recorder {
    private final List<String> orders = new ArrayList<>();
    private final Map<RecordingId, RecordingOrder> running = new LinkedHashMap<>();
    private final Set<RecordingId> rooms = new HashSet<>();
    private boolean refuses;
    private int begun;

    /** Nothing can be written down from now on. */
    public void refuse() {
        refuses = true;
    }

    public List<String> orders() {
        return List.copyOf(orders);
    }

    /** What is under way, in the order in which it began. */
    public List<RecordingOrder> running() {
        return List.copyOf(running.values());
    }

    @Override
    public Optional<RecordingId> record(RecordingOrder order) {
        orders.add("record " + order.left().number() + " " + order.right().number()
                + (order.demanded() ? " on demand of " : " as a rule of ") + order.owner());
        if (refuses) {
            return Optional.empty();
        }
        RecordingId id = new RecordingId("r" + ++begun);
        running.put(id, order);
        return Optional.of(id);
    }

    @Override
    public Optional<RecordingId> recordRoom(RoomRecordingOrder order) {
        orders.add("record room " + order.room().number() + (order.demanded() ? " on demand of " : " as a rule of ")
                + order.owner());
        if (refuses) {
            return Optional.empty();
        }
        RecordingId id = new RecordingId("r" + ++begun);
        rooms.add(id);
        return Optional.of(id);
    }

    @Override
    public void pause(RecordingId recording) {
        orders.add("pause " + recording);
    }

    @Override
    public void resume(RecordingId recording) {
        orders.add("resume " + recording);
    }

    @Override
    public void stop(RecordingId recording) {
        orders.add("stop " + recording);
        running.remove(recording);
        rooms.remove(recording);
    }

    @Override
    public void held(RecordingId recording, LegId leg, boolean holds) {
        orders.add(leg + (holds ? " holds in " : " holds no longer in ") + recording);
    }

    @Override
    public boolean isRunning(RecordingId recording) {
        return running.containsKey(recording) || rooms.contains(recording);
    }
}
