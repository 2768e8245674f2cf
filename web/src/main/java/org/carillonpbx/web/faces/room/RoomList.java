package org.carillonpbx.web.faces.room;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.room.boundary.LiveRooms;
import org.carillonpbx.room.boundary.Participant;
import org.carillonpbx.room.boundary.Room;
import org.carillonpbx.room.boundary.RoomPins;
import org.carillonpbx.room.boundary.Rooms;
import org.carillonpbx.web.faces.text.Notices;
import org.carillonpbx.web.faces.text.Words;

/** The rooms, who is in them, what a moderator does to those, and the form that makes a room. */
@Named
@RequestScoped
public class RoomList {
    private static final int USUAL_SEATS = 50;
    private static final double STEP = 3;

    private Rooms rooms;
    private LiveRooms live;
    private Notices notices;
    private Words words;
    private String changed = "";
    private String number = "";
    private String name = "";
    private Integer seats = USUAL_SEATS;
    private String pin = "";
    private String moderatorPin = "";
    private boolean chimes = true;
    private boolean withoutPins;
    private boolean waitsForModerator;
    private boolean recorded;

    @Inject
    void use(Rooms rooms, LiveRooms live, Notices notices, Words words) {
        this.rooms = rooms;
        this.live = live;
        this.notices = notices;
        this.words = words;
    }

    public List<RoomDoor> getDoors() {
        return rooms.all().stream()
                .map(room -> new RoomDoor(room, live.meeting(room.number()), live.participants(room.number())))
                .toList();
    }

    /** Makes the room of the form, or changes the one that is being changed. */
    public void make() {
        try {
            if (isChanging()) {
                Room after = rooms.change(read(changed), pins(), OptionalLong.empty());
                notices.done("rooms.changed", after.number());
            } else {
                Room made = rooms.create(read(number.strip()), pins());
                notices.done("rooms.made", made.number());
            }
            leave();
        } catch (Problem problem) {
            notices.problem(problem, "room");
        }
    }

    private Room read(String numbered) {
        return new Room(
                numbered,
                name.strip(),
                chimes,
                seats == null ? 0 : seats,
                waitsForModerator,
                recorded,
                false,
                false,
                0);
    }

    private RoomPins pins() {
        return new RoomPins(pin(pin), pin(moderatorPin));
    }

    private Optional<String> pin(String typed) {
        boolean stays = isChanging() && typed.isBlank() && !withoutPins;
        return stays ? Optional.empty() : Optional.of(withoutPins ? "" : typed.strip());
    }

    /** The form shows this room, to be changed. */
    public void edit(String room) {
        leave();
        rooms.find(room).ifPresent(found -> {
            changed = found.number();
            number = found.number();
            name = found.name();
            seats = found.seats();
            chimes = found.chimes();
            waitsForModerator = found.waitsForModerator();
            recorded = found.recorded();
        });
    }

    /** The form is for a new room. */
    public void leave() {
        changed = "";
        number = "";
        name = "";
        pin = "";
        moderatorPin = "";
        withoutPins = false;
        waitsForModerator = false;
        recorded = false;
        chimes = true;
        seats = USUAL_SEATS;
    }

    public boolean isChanging() {
        return !changed.isEmpty();
    }

    public String getChanged() {
        return changed;
    }

    public void setChanged(String changed) {
        this.changed = changed == null ? "" : changed;
    }

    public boolean isWithoutPins() {
        return withoutPins;
    }

    public void setWithoutPins(boolean withoutPins) {
        this.withoutPins = withoutPins;
    }

    public void remove(String room) {
        attempt(() -> {
            rooms.delete(room, OptionalLong.empty());
            notices.done("rooms.removed", room);
        });
    }

    public void lock(String room, boolean on) {
        attempt(() -> live.lock(room, on));
    }

    public void muteAll(String room, boolean on) {
        attempt(() -> live.muteAll(room, on));
    }

    public void record(String room, boolean on) {
        attempt(() -> live.record(room, on));
    }

    public void mute(String room, Participant who) {
        attempt(() -> live.moderate(room, who.leg(), Optional.of(!who.muted()), OptionalDouble.empty()));
    }

    public void louder(String room, Participant who) {
        attempt(() -> live.moderate(room, who.leg(), Optional.empty(), OptionalDouble.of(who.gain() + STEP)));
    }

    public void softer(String room, Participant who) {
        attempt(() -> live.moderate(room, who.leg(), Optional.empty(), OptionalDouble.of(who.gain() - STEP)));
    }

    public void sendOut(String room, Participant who) {
        attempt(() -> {
            live.sendOut(room, who.leg());
            notices.done("rooms.sentOut", who.number());
        });
    }

    private void attempt(Runnable order) {
        try {
            order.run();
        } catch (Problem problem) {
            notices.failed(words.say("problem." + problem.kind()), problem.getMessage());
        }
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number == null ? "" : number;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name;
    }

    public Integer getSeats() {
        return seats;
    }

    public void setSeats(Integer seats) {
        this.seats = seats;
    }

    public String getPin() {
        return pin;
    }

    public void setPin(String pin) {
        this.pin = pin == null ? "" : pin;
    }

    public String getModeratorPin() {
        return moderatorPin;
    }

    public void setModeratorPin(String moderatorPin) {
        this.moderatorPin = moderatorPin == null ? "" : moderatorPin;
    }

    public boolean isWaitsForModerator() {
        return waitsForModerator;
    }

    public void setWaitsForModerator(boolean waitsForModerator) {
        this.waitsForModerator = waitsForModerator;
    }

    public boolean isRecorded() {
        return recorded;
    }

    public void setRecorded(boolean recorded) {
        this.recorded = recorded;
    }

    public boolean isChimes() {
        return chimes;
    }

    public void setChimes(boolean chimes) {
        this.chimes = chimes;
    }
}
