package org.carillonpbx.room.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.carillonpbx.call.Attendee;
import org.carillonpbx.call.MeetingRoom;
import org.carillonpbx.room.boundary.RoomListener;
import org.carillonpbx.room.boundary.RoomVisited;
import org.carillonpbx.subscription.boundary.Access;
import org.carillonpbx.subscription.boundary.StateDocument;
import org.carillonpbx.subscription.boundary.UsualPackage;
import org.carillonpbx.subscription.boundary.Watch;
import org.carillonpbx.subscription.boundary.Watchers;
import org.carillonpbx.subscription.boundary.Xml;

/**
 * Event package {@code conference} (RFC 4575): who is in a room. Whoever may go in without a PIN may look in, and so may those who
 * are in it; somebody who is so no more is told no names. Partial documents tell every user that has changed as a whole.
 */
@ApplicationScoped
public class ConferencePackage extends UsualPackage implements RoomListener {
    static final String TYPE = "application/conference-info+xml";
    private static final String EVENT = "conference";

    private RoomBoard board;

    /** For the container's proxy. */
    protected ConferencePackage() {}

    @Inject
    public ConferencePackage(RoomBoard board, Watchers watchers) {
        super(EVENT, TYPE, (watcher, room) -> access(board, watcher, room), watchers);
        this.board = board;
    }

    private static Access access(RoomBoard board, String watcher, String number) {
        Optional<MeetingRoom> room = board.room(number);
        if (room.isEmpty()) {
            return Access.UNKNOWN;
        }
        boolean open = !room.get().keys().asks();
        return open || board.roster(number).holds(watcher) ? Access.GRANTED : Access.FORBIDDEN;
    }

    @Override
    public void visited(RoomVisited room) {
        tell(room.number());
    }

    @Override
    public StateDocument write(Watch watch) {
        Roster roster = board.roster(watch.resource());
        boolean sees = access(watch.watcher(), watch.resource()) == Access.GRANTED;
        boolean whole = !sees || !roster.remembers(watch.known());
        StringBuilder out = new StringBuilder(1_024);
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<conference-info xmlns=\"urn:ietf:params:xml:ns:conference-info\" entity=\"");
        Xml.escape(out, watch.entity());
        out.append("\" state=\"")
                .append(whole ? "full" : "partial")
                .append("\" version=\"")
                .append(watch.version())
                .append("\">\n");
        if (whole) {
            description(out, watch, board.room(watch.resource()));
        }
        state(out, roster);
        if (sees) {
            out.append("<users state=\"").append(whole ? "full" : "partial").append("\">\n");
            roster.users().forEach((key, user) -> {
                if (whole ? user.here() : user.revision() > watch.known()) {
                    user(out, key, user, watch);
                }
            });
            out.append("</users>\n");
        }
        out.append("</conference-info>\n");
        return new StateDocument(TYPE, out.toString(), roster.revision());
    }

    private static void description(StringBuilder out, Watch watch, Optional<MeetingRoom> room) {
        out.append("<conference-description>");
        room.map(MeetingRoom::name)
                .filter(name -> !name.isBlank())
                .ifPresent(name -> element(out, "display-text", name));
        out.append("<conf-uris><entry>");
        element(out, "uri", watch.entity());
        out.append("</entry></conf-uris>");
        room.ifPresent(known -> element(out, "maximum-user-count", Integer.toString(known.seats())));
        out.append("</conference-description>\n");
    }

    private static void state(StringBuilder out, Roster roster) {
        out.append("<conference-state>");
        element(out, "user-count", Integer.toString(roster.size()));
        element(out, "active", Boolean.toString(roster.size() > 0));
        element(out, "locked", Boolean.toString(roster.locked()));
        out.append("</conference-state>\n");
    }

    private static void user(StringBuilder out, String key, Roster.User user, Watch watch) {
        String entity = watch.uri(key);
        out.append("<user entity=\"");
        Xml.escape(out, entity);
        out.append("\" state=\"").append(user.here() ? "full" : "deleted").append("\">");
        if (user.here()) {
            Attendee first = user.phones().get(0);
            if (!first.party().name().isBlank()) {
                element(out, "display-text", first.party().name());
            }
            boolean moderator = user.phones().stream().anyMatch(Attendee::moderator);
            out.append("<roles>");
            element(out, "entry", moderator ? "moderator" : "participant");
            out.append("</roles>");
            user.phones().forEach(phone -> endpoint(out, entity, phone));
        }
        out.append("</user>\n");
    }

    private static void endpoint(StringBuilder out, String entity, Attendee phone) {
        out.append("<endpoint entity=\"");
        Xml.escape(out, entity + ";leg=" + phone.leg());
        out.append("\" state=\"full\">");
        element(out, "status", phone.waiting() ? "on-hold" : "connected");
        element(out, "joining-method", "dialed-in");
        out.append("<joining-info>");
        element(out, "when", phone.since().toString());
        out.append("</joining-info><media id=\"1\">");
        element(out, "type", "audio");
        element(out, "status", phone.waiting() || phone.muted() ? "recvonly" : "sendrecv");
        out.append("</media></endpoint>");
    }

    private static void element(StringBuilder out, String name, String text) {
        out.append('<').append(name).append('>');
        Xml.escape(out, text);
        out.append("</").append(name).append('>');
    }
}
