package org.carillonpbx.messaging.control;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carillonpbx.call.Line;
import org.carillonpbx.call.Party;
import org.carillonpbx.call.Target;
import org.carillonpbx.directory.boundary.Account;
import org.carillonpbx.directory.boundary.DirectoryPicture;
import org.carillonpbx.directory.control.PictureBoard;
import org.carillonpbx.directory.control.PictureFixture;
import org.carillonpbx.messaging.boundary.Courier;
import org.carillonpbx.messaging.boundary.TextMessage;

/** A desk whose directory, phones and courier a test holds in its hands. */
final class PostOffice implements Courier {
    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    final Mailbag bag = new Mailbag();
    final MessageDesk desk;
    /** Parcels on their way, by name: {@code 1002/desk: hello}. */
    final Map<String, String> underWay = new LinkedHashMap<>();
    /** The answers that senders had: {@code m1 200}. */
    final List<String> answers = new ArrayList<>();

    final List<Boolean> late = new ArrayList<>();
    private final Map<String, List<Target>> phones = new HashMap<>();
    private int keys;

    PostOffice() {
        PictureBoard board = new PictureBoard();
        PictureFixture.load(board, List.of(account("1001", true), account("1002", true), account("1009", false)));
        desk = new MessageDesk(
                new DirectoryPicture(board), number -> phones.getOrDefault(number, List.of()), this, bag);
    }

    private static Account account(String number, boolean enabled) {
        return new Account(new Line(new Party(number, "Name " + number), 25, enabled), 5, Map.of());
    }

    void registers(String number, String... names) {
        phones.put(
                number,
                List.of(names).stream()
                        .map(name -> new Target(name, "udp:192.0.2.1:5060", List.of()))
                        .toList());
        desk.phonesChanged(number);
    }

    TextMessage sends(String body) {
        return sends("1002", "text/plain", body);
    }

    TextMessage sends(String recipient, String type, String body) {
        TextMessage message = new TextMessage(
                "m" + ++keys, "1001", "Ann", recipient, type, body, NOON.plus(Duration.ofSeconds(keys)));
        desk.take(message);
        return message;
    }

    /** The phone with this parcel says something. */
    void phoneSays(String content, int status) {
        String parcel = underWay.entrySet().stream()
                .filter(entry -> entry.getValue().equals(content))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new AssertionError(content + " is not among " + underWay));
        underWay.remove(parcel);
        desk.settled(parcel, status);
    }

    @Override
    public void deliver(String parcel, Target phone, TextMessage message, boolean isLate) {
        underWay.put(parcel, phone.uri() + ": " + message.body());
        late.add(isLate);
    }

    @Override
    public void answer(String key, int status) {
        answers.add(key + " " + status);
    }
}
