package org.carillonpbx.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.carillonpbx.peer.Baresip;
import org.carillonpbx.peer.RunningPbx;
import org.carillonpbx.peer.Watching;
import org.junit.jupiter.api.Test;

/** What phones that watch are told, and how soon. */
class WatchersIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int WATCHERS = 500;
    private static final Pattern VERSION = Pattern.compile(" version=\"(\\d+)\"");

    private final RunningPbx pbx = RunningPbx.shared();

    @Test
    void fiveHundredWatchersOfOneExtensionAreToldOfACallAtOnce() {
        RunningPbx.Extension watched = pbx.newExtension(20);
        RunningPbx.Extension nobody = pbx.newExtension(20);
        List<RunningPbx.Extension> watchers =
                IntStream.range(0, 5).mapToObj(i -> pbx.newExtension(20)).toList();
        try (Watching phones = new Watching(pbx.sipPort())) {
            List<Watching.Request> subscriptions = new ArrayList<>();
            for (int i = 0; i < WATCHERS; i++) {
                Watching.Request one =
                        phones.subscribe(watchers.get(i % watchers.size()), watched.number(), "dialog", 300);
                subscriptions.add(one);
                answered(phones, one);
            }
            await().atMost(PATIENCE)
                    .until(() -> subscriptions.stream().noneMatch(s -> s.told().isEmpty()));

            Watching.Request call = phones.call(watched, nobody.number());
            await().atMost(PATIENCE)
                    .until(() -> subscriptions.stream().allMatch(s -> s.told().size() > 1));

            long slowest = subscriptions.stream()
                    .mapToLong(s -> s.told().get(1).nanos())
                    .max()
                    .orElseThrow();
            assertThat(subscriptions)
                    .allSatisfy(s -> assertThat(s.told().get(1).body()).contains("<dialog id=", "initiator"));
            assertThat(Duration.ofNanos(slowest - call.authorizedAt())).isLessThan(Duration.ofMillis(1_500));
            System.out.printf(
                    "%d watchers were told within %d ms of the INVITE%n",
                    WATCHERS, (slowest - call.authorizedAt()) / 1_000_000);
        }
    }

    @Test
    void aLampFollowsACallFromRingingToItsEndWithCountedVersions() {
        RunningPbx.Extension watcher = pbx.newExtension(20);
        RunningPbx.Extension callee = pbx.newExtension(20);
        try (Watching phones = new Watching(pbx.sipPort())) {
            Watching.Request lamp = phones.subscribe(watcher, callee.number(), "dialog", 300);
            answered(phones, lamp);
            assertThat(lamp.status()).isEqualTo(200);
            try (Talk talk = Talk.begin(
                    pbx, pbx.newExtension(20), callee, "udp", "pcmu", "pcmu", Path.of("target/sound/lamp"))) {
                await().atMost(PATIENCE).until(() -> states(lamp).contains("confirmed"));
                talk.goesOnFor(Duration.ofSeconds(1));
            }
            await().atMost(PATIENCE).until(() -> states(lamp).contains("terminated"));

            assertThat(states(lamp)).startsWith("idle").endsWith("terminated").contains("confirmed");
            assertThat(states(lamp)).doesNotHaveDuplicates();
            List<Integer> versions =
                    lamp.told().stream().map(WatchersIT::version).toList();
            assertThat(versions)
                    .isEqualTo(IntStream.range(0, versions.size()).boxed().toList());
        }
    }

    private static List<String> states(Watching.Request lamp) {
        return lamp.told().stream()
                .map(told -> {
                    Matcher state = Pattern.compile("<state>(\\w+)</state>").matcher(told.body());
                    return state.find() ? state.group(1) : "idle";
                })
                .toList();
    }

    private static int version(Watching.Told told) {
        Matcher version = VERSION.matcher(told.body());
        assertThat(version.find()).as(told.message()).isTrue();
        return Integer.parseInt(version.group(1));
    }

    @Test
    void oneWatcherIsCappedAndSeenAndCanBeEnded() {
        RunningPbx.Extension watcher = pbx.newExtension(20);
        RunningPbx.Extension watched = pbx.newExtension(20);
        try (Watching phones = new Watching(pbx.sipPort())) {
            List<Watching.Request> taken = new ArrayList<>();
            for (int i = 0; i < 501; i++) {
                Watching.Request one = phones.subscribe(watcher, watched.number(), "presence", 300);
                answered(phones, one);
                taken.add(one);
            }
            assertThat(taken.subList(0, 500)).allMatch(one -> one.status() == 200);
            assertThat(taken.get(500).status()).isEqualTo(403);

            JsonObject page = pbx.get("/api/subscriptions?size=1&watcher=" + watcher.number())
                    .asJsonObject();
            assertThat(page.getInt("total")).isEqualTo(500);
            String id = page.getJsonArray("items").getJsonObject(0).getString("id");
            assertThat(pbx.send("DELETE", "/api/subscriptions/" + id, "").statusCode())
                    .isEqualTo(204);
            await().atMost(PATIENCE)
                    .until(() -> taken.stream()
                            .flatMap(one -> one.told().stream())
                            .anyMatch(told -> told.state().startsWith("terminated")));
            Watching.Request room = phones.subscribe(watcher, watched.number(), "presence", 300);
            answered(phones, room);
            assertThat(room.status()).isEqualTo(200);
        }
    }

    @Test
    void tenThousandSubscriptionsOfOnePhoneAreCappedAndTheOthersNotTouched() {
        RunningPbx.Extension greedy = pbx.newExtension(20);
        RunningPbx.Extension modest = pbx.newExtension(20);
        RunningPbx.Extension watched = pbx.newExtension(20);
        try (Watching crowd = new Watching(pbx.sipPort());
                Watching phones = new Watching(pbx.sipPort())) {
            List<Watching.Request> asked = new ArrayList<>();
            while (asked.size() < 10_000) {
                for (int i = 0; i < 100; i++) {
                    asked.add(crowd.subscribe(greedy, watched.number(), "dialog", 300));
                }
                List<Watching.Request> lately = asked.subList(asked.size() - 100, asked.size());
                await().pollInterval(Duration.ofMillis(5)).atMost(PATIENCE).until(() -> {
                    crowd.insist(1_000);
                    return lately.stream().allMatch(one -> one.status() != 0);
                });
            }
            assertThat(asked.stream().filter(one -> one.status() == 200).count())
                    .isEqualTo(500);
            assertThat(asked.stream().filter(one -> one.status() == 403).count())
                    .isEqualTo(9_500);

            Watching.Request one = phones.subscribe(modest, watched.number(), "dialog", 300);
            answered(phones, one);
            assertThat(one.status()).isEqualTo(200);
        }
    }

    @Test
    void whoMayWatchIsDecidedByTheWatchedOnesListAndHoldsAtOnce() {
        RunningPbx.Extension friend = pbx.newExtension(20);
        RunningPbx.Extension stranger = pbx.newExtension(20);
        RunningPbx.Extension watched = pbx.newExtension(20);
        String rights = "/api/watch-rights/" + watched.number();
        try (Watching phones = new Watching(pbx.sipPort())) {
            Watching.Request before = phones.subscribe(stranger, watched.number(), "dialog", 300);
            answered(phones, before);
            assertThat(before.status()).isEqualTo(200);

            assertThat(pbx.send("PUT", rights, "[\"" + friend.number() + "\"]").statusCode())
                    .isEqualTo(200);

            await().atMost(PATIENCE)
                    .until(() ->
                            before.told().stream().anyMatch(told -> told.state().equals("terminated;reason=rejected")));
            for (String event : List.of("dialog", "presence")) {
                Watching.Request refused = phones.subscribe(stranger, watched.number(), event, 300);
                Watching.Request granted = phones.subscribe(friend, watched.number(), event, 300);
                answered(phones, refused);
                answered(phones, granted);
                assertThat(refused.status()).isEqualTo(403);
                assertThat(granted.status()).isEqualTo(200);
            }
            assertThat(pbx.send("DELETE", rights, "").statusCode()).isEqualTo(204);
            assertThat(pbx.send("DELETE", rights, "").statusCode()).isEqualTo(404);
            Watching.Request again = phones.subscribe(stranger, watched.number(), "dialog", 300);
            answered(phones, again);
            assertThat(again.status()).isEqualTo(200);
        }
    }

    @Test
    void whatIsPublishedIsSeenByWatchersAndInTheApiUntilItIsRemoved() {
        RunningPbx.Extension watcher = pbx.newExtension(20);
        RunningPbx.Extension watched = pbx.newExtension(20);
        String away = "<?xml version=\"1.0\"?><presence xmlns=\"urn:ietf:params:xml:ns:pidf\""
                + " xmlns:rpid=\"urn:ietf:params:xml:ns:pidf:rpid\" entity=\"sip:x\"><tuple id=\"a\"><status>"
                + "<basic>open</basic></status><note>back at 3</note></tuple><rpid:away/></presence>";
        try (Watching phones = new Watching(pbx.sipPort())) {
            Watching.Request seen = phones.subscribe(watcher, watched.number(), "presence", 300);
            answered(phones, seen);
            Watching.Request published = phones.publish(watched, "Expires: 300\r\n", away);
            answered(phones, published);
            assertThat(published.status()).isEqualTo(200);
            String tag = published.header("SIP-ETag");
            await().atMost(PATIENCE)
                    .until(() -> seen.told().stream()
                            .anyMatch(told -> told.body().contains("<rpid:away/>")
                                    && told.body().contains("back at 3")
                                    && told.body().contains("<basic>open</basic>")));
            assertThat(pbx.get("/api/extensions/" + watched.number() + "/presence")
                            .asJsonObject()
                            .getString("state"))
                    .isEqualTo("away");

            Watching.Request gone = phones.publish(watched, "SIP-If-Match: nonsense\r\nExpires: 300\r\n", "");
            answered(phones, gone);
            assertThat(gone.status()).isEqualTo(412);

            Watching.Request removed = phones.publish(watched, "SIP-If-Match: " + tag + "\r\nExpires: 0\r\n", "");
            answered(phones, removed);
            assertThat(removed.status()).isEqualTo(200);
            await().atMost(PATIENCE).until(() -> {
                String last = seen.told().get(seen.told().size() - 1).body();
                return last.contains("<basic>closed</basic>") && !last.contains("away");
            });

            Watching.Request bomb = phones.publish(
                    watched,
                    "Expires: 300\r\n",
                    "<!DOCTYPE p [<!ENTITY a \"a\">]><presence xmlns=\"urn:ietf:params:xml:ns:pidf\">&a;</presence>");
            answered(phones, bomb);
            assertThat(bomb.status()).isEqualTo(400);
        }
    }

    @Test
    void aMessageLampAndAListAreTold() {
        RunningPbx.Extension watcher = pbx.newExtension(20);
        RunningPbx.Extension other = pbx.newExtension(20);
        String counts = "/api/extensions/" + watcher.number() + "/message-waiting";
        String list = "/api/event-lists/desk" + watcher.number();
        assertThat(pbx.send("PUT", list, "[\"" + other.number() + "\",\"" + watcher.number() + "\"]")
                        .statusCode())
                .isEqualTo(200);
        try (Watching phones = new Watching(pbx.sipPort())) {
            Watching.Request lamp = phones.subscribe(watcher, watcher.number(), "message-summary", 300);
            Watching.Request foreign = phones.subscribe(watcher, other.number(), "message-summary", 300);
            Watching.Request reg = phones.subscribe(watcher, watcher.number(), "reg", 0);
            Watching.Request keys = phones.subscribe(watcher, "desk" + watcher.number(), "dialog", 300);
            List.of(lamp, foreign, reg, keys).forEach(one -> answered(phones, one));
            assertThat(foreign.status()).isEqualTo(403);
            await().atMost(PATIENCE)
                    .until(() -> !reg.told().isEmpty() && !keys.told().isEmpty());
            assertThat(reg.told().get(0).body()).contains("urn:ietf:params:xml:ns:reginfo", "state=\"terminated\"");
            assertThat(reg.told().get(0).state()).isEqualTo("terminated;reason=timeout");
            assertThat(keys.told().get(0).body())
                    .contains("fullState=\"true\"", "sip:" + other.number() + "@", "sip:" + watcher.number() + "@");

            assertThat(pbx.send("PUT", counts, "{\"unheard\":2,\"heard\":8}").statusCode())
                    .isEqualTo(200);
            await().atMost(Duration.ofSeconds(2))
                    .until(() -> lamp.told().stream()
                            .anyMatch(told -> told.body().contains("Messages-Waiting: yes\r\n")
                                    && told.body().contains("Voice-Message: 2/8 (0/0)\r\n")));

            phones.call(other, "*43"); // lasts: of a call that is over at once, a watcher may be told its end alone
            await().atMost(PATIENCE)
                    .until(() -> keys.told().stream()
                            .anyMatch(told -> told.body().contains("fullState=\"false\"")
                                    && told.body().contains("<state>confirmed</state>")));
        } finally {
            pbx.send("DELETE", list, "");
        }
    }

    @Test
    void aSoftphoneShowsItsMessageLampAndWhoIsThere() {
        RunningPbx.Extension watcher = pbx.newExtension(20);
        RunningPbx.Extension other = pbx.newExtension(20);
        Path place = Path.of("target/watching");
        try (Baresip phone = Baresip.watching(pbx, watcher, List.of(other.number()), place.resolve("watcher"))) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(phone.story()).contains("Messages-Waiting: no"));
            await().atMost(PATIENCE)
                    .until(() -> pbx.get("/api/subscriptions?event=presence&watcher=" + watcher.number())
                                    .asJsonObject()
                                    .getInt("total")
                            == 1);
            try (Baresip present = Baresip.watching(pbx, other, List.of(), place.resolve("other"))) {
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(phone.story()).contains("Online"));
                assertThat(pbx.registrationsOf(other.number()))
                        .as(present::story)
                        .hasSize(1);
            }
            pbx.send("PUT", "/api/extensions/" + watcher.number() + "/message-waiting", "{\"unheard\":3,\"heard\":1}");
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(phone.story()).contains("Voice-Message: 3/1 (0/0)", "Messages-Waiting: yes"));
        }
    }

    private static void answered(Watching phones, Watching.Request request) {
        await().pollInterval(Duration.ofMillis(1)).atMost(PATIENCE).until(() -> {
            phones.insist(1_000);
            return request.status() != 0;
        });
    }
}
