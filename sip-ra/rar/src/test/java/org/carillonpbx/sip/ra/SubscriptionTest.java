package org.carillonpbx.sip.ra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.carillonpbx.sip.Challenge;
import org.carillonpbx.sip.Challenged;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.Refused;
import org.carillonpbx.sip.Transport;
import org.carillonpbx.sip.event.Body;
import org.carillonpbx.sip.event.EventName;
import org.carillonpbx.sip.event.Notification;
import org.carillonpbx.sip.event.NotifyOutcome;
import org.carillonpbx.sip.event.PlainNotification;
import org.carillonpbx.sip.event.PublishReply;
import org.carillonpbx.sip.event.PublishRequest;
import org.carillonpbx.sip.event.SubscribeReply;
import org.carillonpbx.sip.event.SubscribeRequest;
import org.carillonpbx.sip.event.SubscriptionKey;
import org.carillonpbx.sip.event.SubscriptionState;
import org.carillonpbx.sip.event.WatcherDialog;
import org.carillonpbx.sip.testphone.Draft;
import org.carillonpbx.sip.testphone.Message;
import org.carillonpbx.sip.testphone.TestPhone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubscriptionTest {

    private static final Body NOTHING = new Body("application/dialog-info+xml", "<dialog-info entity=\"é\"/>");

    private static TestExchange exchange;

    @BeforeAll
    static void start() {
        exchange = TestExchange.running();
    }

    @AfterAll
    static void stop() {
        exchange.close();
    }

    private static TestPhone phone(String transport) {
        return transport.equals("udp") ? TestPhone.udp("1002", exchange.port) : TestPhone.tcp("1002", exchange.port);
    }

    private static Draft subscribe(TestPhone phone) {
        return phone.request("SUBSCRIBE", "1001")
                .with("Contact", "<" + phone.contact() + ">")
                .with("Event", "Dialog;id=7")
                .with("Accept", "application/dialog-info+xml")
                .with("Accept", "multipart/related, application/rlmi+xml")
                .with("Supported", "eventlist")
                .with("Expires", "300");
    }

    private static Notification notification(SubscribeRequest request, String tag, long sequence, boolean list) {
        return new Notification(
                new SubscriptionKey("k" + sequence),
                request.dialog().accepted(tag),
                sequence,
                request.event(),
                SubscriptionState.active(300),
                Optional.of(NOTHING),
                list);
    }

    @ParameterizedTest
    @ValueSource(strings = {"udp", "tcp"})
    void watcherIsAnsweredAndThenToldTheStateInItsDialog(String transport) {
        AtomicReference<SubscribeRequest> seen = new AtomicReference<>();
        exchange.listener.notifier = request -> {
            seen.set(request);
            return new SubscribeReply.Subscribed(
                    "ours", 300, Optional.of(notification(request, "ours", 11, true)), true);
        };
        try (TestPhone phone = phone(transport)) {
            Draft subscribe = subscribe(phone);
            phone.send(subscribe);
            Message first = phone.awaitAny();
            assertThat(first.startLine()).as("the response before the NOTIFY").startsWith("SIP/2.0 200");
            assertThat(first.header("Expires")).isEqualTo("300");
            assertThat(first.toTag()).isEqualTo("ours");
            assertThat(first.header("Require")).isEqualTo("eventlist");
            assertThat(first.header("Contact")).contains(":" + exchange.port);

            Message notify = phone.awaitRequest("NOTIFY");
            assertThat(notify.requestUri()).isEqualTo(phone.contact());
            assertThat(notify.fromTag()).isEqualTo("ours");
            assertThat(notify.toTag()).isEqualTo(Message.parameter(subscribe.header("From"), "tag"));
            assertThat(notify.header("Call-ID")).isEqualTo(subscribe.header("Call-ID"));
            assertThat(notify.header("CSeq")).isEqualTo("11 NOTIFY");
            assertThat(notify.header("Event")).isEqualTo("dialog;id=7");
            assertThat(notify.header("Subscription-State")).isEqualTo("active;expires=300");
            assertThat(notify.header("Require")).isEqualTo("eventlist");
            assertThat(notify.header("Content-Type")).isEqualTo("application/dialog-info+xml");
            assertThat(notify.header("Contact")).contains(":" + exchange.port);
            assertThat(notify.body()).isEqualTo(NOTHING.text());
            phone.send(phone.response(notify, 200, "OK", ""));

            SubscribeRequest request = seen.get();
            assertThat(request.resource()).isEqualTo("1001");
            assertThat(request.event()).isEqualTo(new EventName("dialog", "7"));
            assertThat(request.expiresSeconds()).isEqualTo(OptionalInt.of(300));
            assertThat(request.accepted())
                    .containsExactlyInAnyOrder(
                            "application/dialog-info+xml", "multipart/related", "application/rlmi+xml");
            assertThat(request.lists()).isTrue();
            assertThat(request.dialog().localTag()).isEmpty();
            assertThat(request.dialog().flow().orElseThrow().port()).isEqualTo(phone.port());
            assertThat(outcome("k11", 200).sequence()).isEqualTo(11);
        }
    }

    @Test
    void laterSubscribeComesWithOurTagAndIsNoStrangerToTheDoor() {
        AtomicReference<SubscribeRequest> seen = new AtomicReference<>();
        exchange.listener.notifier = request -> {
            seen.set(request);
            return new SubscribeReply.Subscribed("ours", 60, Optional.empty(), false);
        };
        try (TestPhone phone = phone("udp")) {
            Draft subscribe = subscribe(phone);
            phone.send(subscribe);
            Message success = phone.awaitResponse(200, "SUBSCRIBE");
            phone.send(phone.inDialog("SUBSCRIBE", subscribe, success, 2).with("Event", "dialog;id=7"));
            assertThat(phone.awaitResponse(200, "SUBSCRIBE").header("Expires")).isEqualTo("60");
            assertThat(seen.get().dialog().localTag()).isEqualTo("ours");
            assertThat(seen.get().expiresSeconds()).isEmpty();
            assertThat(seen.get().sequence()).isEqualTo(2);
        }
    }

    @Test
    void refusalsSayWhatWouldDo() {
        try (TestPhone phone = phone("udp")) {
            exchange.listener.notifier = request -> new SubscribeReply.BadEvent(List.of("dialog", "presence"));
            phone.send(subscribe(phone));
            assertThat(phone.awaitResponse(489, "SUBSCRIBE").all("Allow-Events"))
                    .contains("dialog", "presence");

            exchange.listener.notifier = request -> new SubscribeReply.TooBrief(60);
            phone.send(subscribe(phone));
            assertThat(phone.awaitResponse(423, "SUBSCRIBE").header("Min-Expires"))
                    .isEqualTo("60");

            exchange.listener.notifier = request -> new SubscribeReply.Turned(
                    new Challenged(List.of(new Challenge("carillon", "n1", "SHA-256", false))));
            phone.send(subscribe(phone));
            assertThat(phone.awaitResponse(401, "SUBSCRIBE").header("WWW-Authenticate"))
                    .contains("nonce=\"n1\"");

            exchange.listener.notifier =
                    request -> new SubscribeReply.Turned(new Refused(403, "Enough", OptionalInt.of(9)));
            phone.send(subscribe(phone));
            assertThat(phone.awaitResponse(403, "SUBSCRIBE").header("Retry-After"))
                    .isEqualTo("9");

            phone.send(subscribe(phone).without("Contact"));
            phone.awaitResponse(400, "SUBSCRIBE");
        }
    }

    @Test
    void aMissingEventIsAskedOfTheListener() {
        AtomicReference<SubscribeRequest> seen = new AtomicReference<>();
        exchange.listener.notifier = request -> {
            seen.set(request);
            return new SubscribeReply.BadEvent(List.of("dialog"));
        };
        try (TestPhone phone = phone("udp")) {
            phone.send(subscribe(phone).without("Event"));
            phone.awaitResponse(489, "SUBSCRIBE");
            assertThat(seen.get().event().name()).isEmpty();
        }
    }

    @Test
    void aFailedNotifyIsTold() {
        exchange.listener.notifier = request -> new SubscribeReply.Subscribed(
                "ours", 300, Optional.of(notification(request, "ours", 21, false)), false);
        try (TestPhone phone = phone("udp")) {
            phone.send(subscribe(phone));
            Message notify = phone.awaitRequest("NOTIFY");
            phone.send(phone.response(notify, 500, "Busy", "").with("Retry-After", "3"));
            assertThat(outcome("k21", 500).retryAfterSeconds()).isEqualTo(OptionalInt.of(3));
        }
    }

    @Test
    void aWatcherThatIsGoneIsToldOfAfterTheTransactionsTime() {
        WatcherDialog nobody = new WatcherDialog(
                "c",
                "l",
                "r",
                "sip:1001@127.0.0.1",
                "sip:1002@127.0.0.1",
                "sip:1002@127.0.0.1:9;transport=tcp",
                List.of(),
                Optional.of(new Peer(Transport.TCP, "127.0.0.1", 9)));
        exchange.connection()
                .send(new Notification(
                        new SubscriptionKey("gone"),
                        nobody,
                        1,
                        new EventName("dialog", ""),
                        SubscriptionState.active(1),
                        Optional.empty(),
                        false));
        assertThat(outcome("gone", 503).sequence()).isEqualTo(1);
    }

    @Test
    void aPhoneIsNotifiedOutsideAnySubscription() {
        try (TestPhone phone = phone("udp")) {
            exchange.connection()
                    .send(new PlainNotification(
                            new SubscriptionKey("sync"),
                            phone.contact(),
                            Optional.of(new Peer(Transport.UDP, "127.0.0.1", phone.port())),
                            List.of(),
                            "1002",
                            "check-sync;reboot=false",
                            SubscriptionState.terminated("noresource"),
                            Optional.empty()));
            Message notify = phone.awaitRequest("NOTIFY");
            assertThat(notify.header("Event")).isEqualTo("check-sync;reboot=false");
            assertThat(notify.header("Subscription-State")).isEqualTo("terminated;reason=noresource");
            assertThat(notify.header("To")).contains("sip:1002@").doesNotContain("tag=");
            phone.send(phone.response(notify, 200, "OK", "t"));
            assertThat(outcome("sync", 200).status()).isEqualTo(200);
        }
    }

    @Test
    void aPublicationIsReadAndAnswered() {
        AtomicReference<PublishRequest> seen = new AtomicReference<>();
        exchange.listener.publisher = request -> {
            seen.set(request);
            return new PublishReply.Published("tag1", 600);
        };
        try (TestPhone phone = phone("udp")) {
            phone.send(phone.request("PUBLISH", "1002")
                    .with("Event", "presence")
                    .with("SIP-If-Match", "tag0")
                    .with("Expires", "600")
                    .body("application/pidf+xml;charset=utf-8", "<presence/>"));
            Message ok = phone.awaitResponse(200, "PUBLISH");
            assertThat(ok.header("SIP-ETag")).isEqualTo("tag1");
            assertThat(ok.header("Expires")).isEqualTo("600");
            assertThat(seen.get().ifMatch()).isEqualTo("tag0");
            assertThat(seen.get().body().orElseThrow().mediaType()).isEqualTo("application/pidf+xml");
            assertThat(seen.get().body().orElseThrow().text()).isEqualTo("<presence/>");

            exchange.listener.publisher = request -> new PublishReply.BadBody(List.of("application/pidf+xml"));
            phone.send(
                    phone.request("PUBLISH", "1002").with("Event", "presence").body("text/plain", "x"));
            assertThat(phone.awaitResponse(415, "PUBLISH").header("Accept")).isEqualTo("application/pidf+xml");

            exchange.listener.publisher =
                    request -> new PublishReply.Turned(new Refused(412, "Conditional Request Failed"));
            phone.send(phone.request("PUBLISH", "1002").with("Event", "presence"));
            phone.awaitResponse(412, "PUBLISH");
        }
    }

    private static NotifyOutcome outcome(String key, int status) {
        Awaitility.await("outcome of " + key)
                .atMost(45, TimeUnit.SECONDS)
                .until(() -> exchange.listener.outcomes.stream()
                        .anyMatch(o -> o.key().value().equals(key) && o.status() == status));
        return exchange.listener.outcomes.stream()
                .filter(o -> o.key().value().equals(key) && o.status() == status)
                .findFirst()
                .orElseThrow();
    }
}
