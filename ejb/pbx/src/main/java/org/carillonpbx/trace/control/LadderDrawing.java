package org.carillonpbx.trace.control;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.carillonpbx.trace.boundary.Ladder;
import org.carillonpbx.trace.entity.Entry;

/** Draws a ladder: the caller's column at the left, ours beside it, then everybody we called. */
public final class LadderDrawing {
    private static final Duration AT_ONCE = Duration.ofMillis(50);
    private static final String US = "PBX";

    private final List<Ladder.Party> parties = new ArrayList<>();
    private final Map<String, Integer> columnOfLeg = new HashMap<>();
    private final Map<String, Integer> columnOfDialog = new HashMap<>();
    private final Map<String, Integer> columnOfHop = new HashMap<>();
    private int us;

    private LadderDrawing() {}

    public static Ladder of(String call, List<Entry> entries) {
        LadderDrawing drawing = new LadderDrawing();
        List<Entry> ordered = ordered(entries);
        drawing.columns(ordered);
        Instant began = ordered.stream()
                .filter(Entry.Message.class::isInstance)
                .findFirst()
                .orElse(ordered.get(0))
                .at();
        Set<String> seen = new HashSet<>();
        List<Ladder.Step> steps = ordered.stream()
                .flatMap(entry -> drawing.step(entry, began, seen))
                .toList();
        return new Ladder(call, began, drawing.parties, steps);
    }

    /**
     * By time. Two threads may have seen a request of ours go out and its response come in, and noted them the other way
     * round: no response stands before its request.
     */
    public static List<Entry> ordered(List<Entry> entries) {
        Map<String, Instant> asked = earliest(entries, false);
        Map<String, Instant> answered = earliest(entries, true);
        return entries.stream()
                .map(entry -> corrected(entry, asked, answered))
                .sorted(Comparator.comparing(Entry::at))
                .toList();
    }

    /** When our requests went out first, or when the first response to them came in, by transaction. */
    private static Map<String, Instant> earliest(List<Entry> entries, boolean responses) {
        Map<String, Instant> earliest = new HashMap<>();
        for (Entry.Message message : only(entries, Entry.Message.class)) {
            SipText text = new SipText(message.text());
            if (text.response() == responses && message.inbound() == responses) {
                earliest.merge(text.transaction(), message.at(), (a, b) -> a.isBefore(b) ? a : b);
            }
        }
        return earliest;
    }

    private static Entry corrected(Entry entry, Map<String, Instant> asked, Map<String, Instant> answered) {
        if (entry instanceof Entry.Message message && !message.inbound()) {
            String transaction = new SipText(message.text()).transaction();
            Instant answer = answered.getOrDefault(transaction, Instant.MAX);
            if (message.at().equals(asked.get(transaction))
                    && answer.isBefore(message.at())
                    && answer.plus(AT_ONCE).isAfter(message.at())) {
                return message.at(answer.minusNanos(1_000));
            }
        }
        return entry;
    }

    private void columns(List<Entry> entries) {
        List<Entry.LegOfCall> legs = only(entries, Entry.LegOfCall.class);
        legs.stream().filter(Entry.LegOfCall::caller).forEach(this::column);
        us = parties.size();
        parties.add(new Ladder.Party(US, ""));
        legs.stream().filter(leg -> !leg.caller()).forEach(this::column);
        for (Entry.DialogOfLeg dialog : only(entries, Entry.DialogOfLeg.class)) {
            if (columnOfLeg.containsKey(dialog.leg())) {
                columnOfDialog.put(dialog.sipCallId(), columnOfLeg.get(dialog.leg()));
            }
        }
        only(entries, Entry.Message.class).forEach(this::locate);
    }

    private void column(Entry.LegOfCall leg) {
        columnOfLeg.put(leg.leg(), parties.size());
        parties.add(new Ladder.Party(leg.number(), ""));
    }

    /** A column learns its address from its first message. */
    private void locate(Entry.Message message) {
        int column = column(message);
        Ladder.Party party = parties.get(column);
        if (party.address().isEmpty()) {
            parties.set(column, new Ladder.Party(party.name().isEmpty() ? far(message) : party.name(), far(message)));
        }
    }

    /** What belongs to no leg has a column for each far side. */
    private int column(Entry.Message message) {
        Integer known = columnOfDialog.get(message.sipCallId());
        return known != null
                ? known
                : columnOfHop.computeIfAbsent(far(message), hop -> {
                    parties.add(new Ladder.Party(hop, hop));
                    return parties.size() - 1;
                });
    }

    private Stream<Ladder.Step> step(Entry entry, Instant began, Set<String> seen) {
        double offset = Duration.between(began, entry.at()).toNanos() / 1e6;
        if (entry instanceof Entry.Message message) {
            return Stream.of(step(message, offset, seen));
        } else if (entry instanceof Entry.Note note && columnOfLeg.containsKey(note.leg())) {
            int column = columnOfLeg.get(note.leg());
            return Stream.of(new Ladder.Step(
                    "event",
                    note.at(),
                    offset,
                    column,
                    column,
                    note.kind(),
                    note.detail(),
                    "",
                    "",
                    "",
                    "",
                    false,
                    false,
                    ""));
        }
        return Stream.empty();
    }

    private Ladder.Step step(Entry.Message message, double offset, Set<String> seen) {
        SipText text = new SipText(message.text());
        int party = column(message);
        String near = hop(message.transport(), message.localHost(), message.localPort());
        boolean in = message.inbound();
        return new Ladder.Step(
                text.response() ? "response" : "request",
                message.at(),
                offset,
                in ? party : us,
                in ? us : party,
                text.title(),
                text.codecs(),
                message.transport(),
                in ? far(message) : near,
                in ? near : far(message),
                message.sipCallId(),
                !seen.add(in + text.title() + text.transaction() + text.toTag()),
                message.cut(),
                message.text());
    }

    private static String far(Entry.Message message) {
        return hop(message.transport(), message.remoteHost(), message.remotePort());
    }

    private static String hop(String transport, String host, int port) {
        return transport + ":" + (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }

    private static <E extends Entry> List<E> only(List<Entry> entries, Class<E> kind) {
        Map<E, Boolean> found = new LinkedHashMap<>();
        entries.stream().filter(kind::isInstance).map(kind::cast).forEach(entry -> found.put(entry, true));
        return List.copyOf(found.keySet());
    }
}
