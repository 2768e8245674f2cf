package org.carillonpbx.operations.control;

import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.carillonpbx.call.LaneFigures;
import org.carillonpbx.guard.boundary.Refusals;
import org.carillonpbx.journal.boundary.Journal;
import org.carillonpbx.journal.boundary.JournalFigures;
import org.carillonpbx.livecall.boundary.LiveCalls;
import org.carillonpbx.messaging.boundary.Messaging;
import org.carillonpbx.recording.boundary.RecordingDesk;
import org.carillonpbx.registrar.boundary.Registrations;
import org.carillonpbx.room.boundary.LiveRooms;
import org.carillonpbx.sip.SipFigures;
import org.carillonpbx.subscription.boundary.Subscriptions;
import org.carillonpbx.traffic.boundary.Traffic;

/** Every figure there is, read when it is asked for, in Prometheus' text format. */
@ApplicationScoped
public class Figures {
    private static final double MICROS = 1_000_000;
    private static final double SECONDS_OF_A_DAY = 86_400;

    private LaneFigures lane;
    private AdapterFigures adapters;
    private Journal journal;
    private Registrations registrations;
    private LiveCalls calls;
    private Messaging messages;
    private Checkup checkup;
    private Refusals refusals;
    private Subscriptions subscriptions;
    private RecordingDesk recordings;
    private Traffic traffic;
    private LiveRooms rooms;

    private final PrometheusRegistry registry = new PrometheusRegistry();

    @Inject
    void read(
            LaneFigures ofLane,
            AdapterFigures ofAdapters,
            Journal ofJournal,
            Registrations ofRegistrar,
            LiveCalls ofCalls,
            Checkup ofAll) {
        lane = ofLane;
        adapters = ofAdapters;
        journal = ofJournal;
        registrations = ofRegistrar;
        calls = ofCalls;
        checkup = ofAll;
    }

    @Inject
    void readMessages(Messaging ofMessages) {
        messages = ofMessages;
    }

    @Inject
    void read(Refusals ofGuard) {
        refusals = ofGuard;
    }

    @Inject
    void read(Subscriptions ofWatchers) {
        subscriptions = ofWatchers;
    }

    @Inject
    void read(RecordingDesk ofRecording) {
        recordings = ofRecording;
    }

    @Inject
    void read(Traffic ofLate) {
        traffic = ofLate;
    }

    @Inject
    void read(LiveRooms ofMeetings) {
        rooms = ofMeetings;
    }

    @PostConstruct
    void register() {
        JvmMetrics.builder().register(registry);
        lane();
        sip();
        new MediaGauges(registry, adapters).register();
        journal();
        messages();
        refused();
        new SubscriptionGauges(registry, subscriptions).register();
        new TrafficGauges(registry, traffic).register();
        recordings();
        gauge("carillon_registrations", "Phones registered.", registrations::count);
        gauge("carillon_calls_active", "Calls going on.", calls::count);
        gauge("carillon_database_up", "Whether the database answers.", () -> checkup.databaseReachable() ? 1 : 0);
        gauge("carillon_ready", "Whether phones can register and be called.", () -> checkup.ready() ? 1 : 0);
    }

    public String text() {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            PrometheusTextFormatWriter.create().write(text, registry.scrape());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    private void lane() {
        gauge("carillon_lane_depth", "Events waiting for call control.", lane::depth);
        gauge("carillon_lane_capacity", "Events that may wait for call control.", lane::capacity);
        gauge(
                "carillon_lane_worst_seconds",
                "Slowest event lately, from its arrival.",
                () -> lane.worstMicros() / MICROS);
        gauge(
                "carillon_lane_busy_seconds",
                "How long the present event has been running.",
                () -> lane.busyMicros() / MICROS);
        counter("carillon_lane_events", "Events decided.", lane::processed);
        counter("carillon_lane_refused", "Events turned away by a full lane.", lane::refused);
        counter("carillon_facts_lost", "Facts lost before any listener took them.", lane::lostFacts);
        counter("carillon_room_news_lost", "Changes in rooms that nobody was told of.", () -> rooms.untold());
    }

    private void sip() {
        sipCounters("carillon_sip_requests", "SIP requests received.", "method", SipFigures::requestsIn);
        sipCounters("carillon_sip_responses", "SIP responses sent.", "class", SipFigures::responsesOut);
        sipCounter("carillon_sip_malformed", "SIP messages that could not be parsed.", SipFigures::malformed);
        sipCounter("carillon_sip_send_failures", "SIP messages that could not be sent.", SipFigures::sendFailures);
        sipCounter("carillon_sip_receiver_restarts", "Restarts of a SIP receiver.", SipFigures::receiverRestarts);
        streams();
        sipGauge("carillon_sip_dialogs", "SIP dialogs alive.", SipFigures::dialogs);
        sipGauge("carillon_sip_outflow_depth", "SIP messages waiting to be sent.", SipFigures::outflowDepth);
        GaugeWithCallback.builder()
                .name("carillon_sip_transactions")
                .help("SIP transactions alive.")
                .labelNames("side")
                .callback(told -> adapters.sip().ifPresent(sip -> {
                    told.call(sip.serverTransactions(), "server");
                    told.call(sip.clientTransactions(), "client");
                }))
                .register(registry);
    }

    private void streams() {
        GaugeWithCallback.builder()
                .name("carillon_sip_connections")
                .help("SIP connections alive.")
                .labelNames("transport")
                .callback(told -> adapters.sip()
                        .ifPresent(
                                sip -> sip.streams().open().forEach((transport, count) -> told.call(count, transport))))
                .register(registry);
        sipCounters(
                "carillon_sip_connections_ended",
                "SIP connections refused or ended by us.",
                "reason",
                sip -> sip.streams().ended());
        GaugeWithCallback.builder()
                .name("carillon_sip_certificate_days")
                .help("Days until the certificate of SIP over TLS expires.")
                .callback(told -> adapters.sip()
                        .flatMap(sip -> sip.streams().certificateExpires())
                        .ifPresent(expiry -> told.call(
                                Duration.between(Instant.now(), expiry).toSeconds() / SECONDS_OF_A_DAY)))
                .register(registry);
    }

    private void messages() {
        counter(
                "carillon_messages_taken",
                "Text messages received.",
                () -> messages.figures().taken());
        counter(
                "carillon_messages_delivered",
                "Text messages that a phone took.",
                () -> messages.figures().delivered());
        counter(
                "carillon_messages_kept",
                "Text messages kept for later.",
                () -> messages.figures().kept());
        counter(
                "carillon_messages_refused",
                "Text messages turned away.",
                () -> messages.figures().refused());
    }

    private void refused() {
        CounterWithCallback.builder()
                .name("carillon_refused")
                .help("Requests turned away, by reason.")
                .labelNames("reason")
                .callback(told -> refusals.counts()
                        .forEach((reason, count) ->
                                told.call(count, reason.name().toLowerCase(Locale.ROOT))))
                .register(registry);
    }

    private void recordings() {
        gauge(
                "carillon_recordings_running",
                "Recordings going on.",
                () -> recordings.figures().running());
        counter(
                "carillon_recordings_ended",
                "Recordings that ended.",
                () -> recordings.figures().ended());
        counter(
                "carillon_recordings_failed",
                "Recordings that ended before their call, or could not begin.",
                () -> recordings.figures().endedEarly());
        counter(
                "carillon_recordings_lost_blocks",
                "Blocks of 20 ms that the disk was too slow for.",
                () -> recordings.figures().lostBlocks());
        gauge(
                "carillon_recordings_elsewhere",
                "Recordings that a recorder elsewhere is to take, going on.",
                () -> recordings.figures().elsewhere());
        counter(
                "carillon_recorder_failures",
                "How often a recorder elsewhere did not take a recording, or dropped it.",
                () -> recordings.figures().recorderFailures());
    }

    private void journal() {
        journalGauge(
                "carillon_journal_backlog", "Facts that do not stand in the database yet.", JournalFigures::backlog);
        journalGauge("carillon_journal_spooled", "Facts that wait on disk for the database.", JournalFigures::spooled);
        journalGauge("carillon_journal_spool_bytes", "Size of the spool.", JournalFigures::spoolBytes);
        journalGauge("carillon_journal_held", "Facts that not even the disk took.", JournalFigures::held);
        journalCounter("carillon_journal_written", "Facts written to the database.", JournalFigures::written);
        journalCounter("carillon_journal_refused", "Facts the database refused.", JournalFigures::refused);
        journalCounter("carillon_calls_begun", "Call set-ups.", JournalFigures::callsBegun);
        journalCounter("carillon_calls_answered", "Calls answered.", JournalFigures::callsAnswered);
        journalCounter("carillon_calls_over", "Calls ended.", JournalFigures::callsOver);
    }

    private void gauge(String name, String help, DoubleSupplier figure) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(told -> told.call(figure.getAsDouble()))
                .register(registry);
    }

    private void counter(String name, String help, DoubleSupplier figure) {
        CounterWithCallback.builder()
                .name(name)
                .help(help)
                .callback(told -> told.call(figure.getAsDouble()))
                .register(registry);
    }

    private void sipGauge(String name, String help, ToDoubleFunction<SipFigures> figure) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(told -> adapters.sip().ifPresent(sip -> told.call(figure.applyAsDouble(sip))))
                .register(registry);
    }

    private void sipCounter(String name, String help, ToDoubleFunction<SipFigures> figure) {
        CounterWithCallback.builder()
                .name(name)
                .help(help)
                .callback(told -> adapters.sip().ifPresent(sip -> told.call(figure.applyAsDouble(sip))))
                .register(registry);
    }

    private void sipCounters(String name, String help, String label, Function<SipFigures, Map<String, Long>> figures) {
        CounterWithCallback.builder()
                .name(name)
                .help(help)
                .labelNames(label)
                .callback(told -> adapters.sip()
                        .ifPresent(sip -> figures.apply(sip).forEach((key, value) -> told.call(value, key))))
                .register(registry);
    }

    private void journalGauge(String name, String help, ToDoubleFunction<JournalFigures> figure) {
        gauge(name, help, () -> figure.applyAsDouble(journal.figures()));
    }

    private void journalCounter(String name, String help, ToDoubleFunction<JournalFigures> figure) {
        counter(name, help, () -> figure.applyAsDouble(journal.figures()));
    }
}
