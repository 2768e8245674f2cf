package org.carillonpbx.journal.control;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.time.Instant;
import java.util.Locale;
import org.carillonpbx.call.CallFact;
import org.carillonpbx.call.CallId;
import org.carillonpbx.call.Cause;
import org.carillonpbx.call.LegId;
import org.carillonpbx.call.Party;
import org.carillonpbx.call.Quality;

/**
 * Facts as JSON, on disk and in the database: a spool that an older version wrote stays readable. What callers chose
 * (numbers, names) is cut to a length that fits an index and rid of what PostgreSQL does not store.
 */
final class FactJson {
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final int LONGEST_TEXT = 512;
    private static final char REPLACED = '\uFFFD';

    private FactJson() {}

    static String encode(CallFact fact) {
        return written(fact).text();
    }

    /** The text, and the fact with it where nothing of it was cut. */
    static FactText written(CallFact fact) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        json.add("kind", kind(fact));
        text(json, "call", fact.call().value());
        json.add("at", fact.at().toString());
        describe(json, fact);
        String text = json.build().toString();
        return text.length() <= LONGEST_TEXT && text.indexOf(REPLACED) < 0
                ? new FactText(text, fact)
                : new FactText(text);
    }

    /** The word an event goes by: the fact's name in lower case. */
    static String kind(CallFact fact) {
        return fact.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    static CallFact decode(String text) {
        try (var reader = JSON.createReader(new StringReader(text))) {
            return decode(reader.readObject());
        }
    }

    private static void describe(JsonObjectBuilder json, CallFact fact) {
        if (fact instanceof CallFact.Began began) {
            text(json, "leg", began.caller().value());
            party(json, began.from());
            text(json, "called", began.called());
            text(json, "sipCallId", began.sipCallId());
            text(json, "source", began.source());
            json.add("configuration", began.configuration());
        } else if (fact instanceof CallFact.Routed routed) {
            text(json, "feature", routed.feature());
            text(json, "argument", routed.argument());
        } else if (fact instanceof CallFact.Diverted diverted) {
            text(json, "leg", diverted.leg().value());
            party(json, diverted.by());
            text(json, "to", diverted.to());
            text(json, "refusal", diverted.refusal());
        } else if (fact instanceof CallFact.LegAdded added) {
            text(json, "leg", added.leg().value());
            party(json, added.to());
            text(json, "target", added.target());
        } else if (fact instanceof CallFact.LegRang rang) {
            text(json, "leg", rang.leg().value());
        } else if (fact instanceof CallFact.LegAnswered answered) {
            text(json, "leg", answered.leg().value());
        } else if (fact instanceof CallFact.Connected connected) {
            text(json, "leg", connected.one().value());
            text(json, "other", connected.other().value());
        } else if (fact instanceof CallFact.Held held) {
            text(json, "leg", held.leg().value());
            json.add("held", held.held());
        } else if (fact instanceof CallFact.LegEnded ended) {
            text(json, "leg", ended.leg().value());
            json.add("cause", ended.cause().name());
            json.add("byPeer", ended.byPeer());
        } else if (fact instanceof CallFact.Measured measured) {
            text(json, "leg", measured.leg().value());
            quality(json, measured.quality());
        } else if (fact instanceof CallFact.Over over) {
            json.add("cause", over.cause().name());
        }
    }

    private static CallFact decode(JsonObject json) {
        CallId call = new CallId(json.getString("call"));
        Instant at = Instant.parse(json.getString("at"));
        String kind = json.getString("kind");
        return switch (kind) {
            case "began" ->
                new CallFact.Began(
                        call,
                        at,
                        leg(json, "leg"),
                        party(json),
                        json.getString("called"),
                        json.getString("sipCallId"),
                        json.getString("source"),
                        json.getJsonNumber("configuration").longValue());
            case "routed" -> new CallFact.Routed(call, at, json.getString("feature"), json.getString("argument"));
            case "diverted" ->
                new CallFact.Diverted(
                        call, at, leg(json, "leg"), party(json), json.getString("to"), json.getString("refusal"));
            case "legadded" -> new CallFact.LegAdded(call, at, leg(json, "leg"), party(json), json.getString("target"));
            case "legrang" -> new CallFact.LegRang(call, at, leg(json, "leg"));
            case "leganswered" -> new CallFact.LegAnswered(call, at, leg(json, "leg"));
            case "connected" -> new CallFact.Connected(call, at, leg(json, "leg"), leg(json, "other"));
            case "held" -> new CallFact.Held(call, at, leg(json, "leg"), json.getBoolean("held"));
            case "legended" ->
                new CallFact.LegEnded(call, at, leg(json, "leg"), cause(json), json.getBoolean("byPeer"));
            case "measured" -> new CallFact.Measured(call, at, leg(json, "leg"), quality(json));
            case "over" -> new CallFact.Over(call, at, cause(json));
            default -> throw new IllegalArgumentException("a fact of an unknown kind: " + kind);
        };
    }

    private static void party(JsonObjectBuilder json, Party party) {
        text(json, "number", party.number());
        text(json, "name", party.name());
    }

    private static Party party(JsonObject json) {
        return new Party(json.getString("number"), json.getString("name"));
    }

    private static void quality(JsonObjectBuilder json, Quality quality) {
        text(json, "codec", quality.codec());
        text(json, "remote", quality.remote());
        json.add("packetsIn", quality.packetsIn())
                .add("packetsOut", quality.packetsOut())
                .add("lost", quality.lost())
                .add("lostThere", quality.lostThere())
                .add("jitterMicros", quality.jitterMicros())
                .add("jitterThereMicros", quality.jitterThereMicros())
                .add("roundTripMicros", quality.roundTripMicros());
    }

    private static Quality quality(JsonObject json) {
        return new Quality(
                json.getString("codec"),
                json.getString("remote"),
                number(json, "packetsIn"),
                number(json, "packetsOut"),
                number(json, "lost"),
                number(json, "lostThere"),
                number(json, "jitterMicros"),
                number(json, "jitterThereMicros"),
                number(json, "roundTripMicros"));
    }

    private static long number(JsonObject json, String name) {
        return json.getJsonNumber(name).longValue();
    }

    private static LegId leg(JsonObject json, String name) {
        return new LegId(json.getString(name));
    }

    private static Cause cause(JsonObject json) {
        return Cause.valueOf(json.getString("cause"));
    }

    private static void text(JsonObjectBuilder json, String name, String value) {
        String bounded = value.length() > LONGEST_TEXT ? value.substring(0, LONGEST_TEXT) : value;
        json.add(name, bounded.replace('\u0000', REPLACED));
    }
}
