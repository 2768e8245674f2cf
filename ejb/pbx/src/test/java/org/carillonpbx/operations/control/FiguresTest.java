package org.carillonpbx.operations.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carillonpbx.guard.boundary.Refusals;
import org.carillonpbx.journal.boundary.Journal;
import org.carillonpbx.journal.boundary.JournalFigures;
import org.carillonpbx.livecall.boundary.LiveCalls;
import org.carillonpbx.media.MediaFigures;
import org.carillonpbx.media.Repairs;
import org.carillonpbx.media.Turns;
import org.carillonpbx.messaging.boundary.Messaging;
import org.carillonpbx.messaging.boundary.MessagingFigures;
import org.carillonpbx.recording.boundary.RecordingDesk;
import org.carillonpbx.recording.boundary.RecordingFigures;
import org.carillonpbx.registrar.boundary.Registrations;
import org.carillonpbx.room.boundary.LiveRooms;
import org.carillonpbx.sip.SipFigures;
import org.carillonpbx.subscription.boundary.SubscriptionFigures;
import org.carillonpbx.subscription.boundary.Subscriptions;
import org.carillonpbx.traffic.boundary.TrafficFigures;
import org.junit.jupiter.api.Test;

final class FiguresTest {

    @Test
    void everyFigureIsToldInPrometheusForm() {

        Journal journal = new Journal() {
            @Override
            public JournalFigures figures() {
                return new JournalFigures(12, 11, 4096, 0, 0, 900, 100, 60, 99, false);
            }
        };
        Registrations registrations = new Registrations() {
            @Override
            public int count() {
                return 42;
            }
        };
        LiveCalls calls = new LiveCalls() {
            @Override
            public int count() {
                return 7;
            }
        };
        Checkup checkup = new Checkup() {
            @Override
            public boolean ready() {
                return true;
            }

            @Override
            boolean databaseReachable() {
                return false;
            }
        };
        Figures figures = new Figures();
        figures.read(new QuietLane(), new BusyAdapters(), journal, registrations, calls, checkup);
        figures.read(new Refusals());
        figures.readMessages(new Messaging() {
            @Override
            public MessagingFigures figures() {
                return new MessagingFigures(5, 4, 1, 0);
            }
        });
        figures.read(new Subscriptions() {
            @Override
            public SubscriptionFigures figures() {
                return new SubscriptionFigures(Map.of("dialog", 20L, "presence", 0L), 2, 90, 3, 4);
            }
        });
        figures.read(new RecordedCalls());
        figures.read(() -> new TrafficFigures(2.5, 0.5, 0.75, 61, 0.25, 4.1));
        figures.read(new CrowdedRooms());
        figures.register();

        assertThat(figures.text().lines())
                .contains(
                        "# TYPE carillon_lane_depth gauge",
                        "carillon_lane_depth 3.0",
                        "carillon_lane_worst_seconds 0.0025",
                        "carillon_lane_events_total 1000.0",
                        "carillon_journal_backlog 12.0",
                        "carillon_journal_spooled 11.0",
                        "carillon_calls_begun_total 100.0",
                        "carillon_calls_answered_total 60.0",
                        "carillon_messages_delivered_total 4.0",
                        "carillon_subscriptions{event=\"dialog\"} 20.0",
                        "carillon_subscriptions{event=\"presence\"} 0.0",
                        "carillon_publications 2.0",
                        "carillon_notify_told_total 90.0",
                        "carillon_notify_failed_total 3.0",
                        "carillon_subscribe_forbidden_total 4.0",
                        "carillon_calls_per_second 2.5",
                        "carillon_answer_seizure_ratio 0.5",
                        "carillon_network_effectiveness_ratio 0.75",
                        "carillon_average_call_duration_seconds 61.0",
                        "carillon_post_dial_delay_seconds 0.25",
                        "carillon_mean_opinion_score 4.1",
                        "carillon_recordings_running 2.0",
                        "carillon_recordings_ended_total 9.0",
                        "carillon_recordings_failed_total 1.0",
                        "carillon_recordings_lost_blocks_total 3.0",
                        "carillon_recordings_elsewhere 1.0",
                        "carillon_recorder_failures_total 4.0",
                        "carillon_registrations 42.0",
                        "carillon_calls_active 7.0",
                        "carillon_database_up 0.0",
                        "carillon_ready 1.0",
                        "carillon_room_news_lost_total 8.0",
                        "# TYPE carillon_sip_requests_total counter",
                        "carillon_sip_requests_total{method=\"INVITE\"} 5.0",
                        "carillon_sip_transactions{side=\"server\"} 8.0",
                        "carillon_media_ports_free 90.0",
                        "carillon_rtp_relayed_total 3.0",
                        "# TYPE carillon_media_turn_seconds histogram",
                        "carillon_media_turn_seconds_bucket{le=\"0.001\"} 3",
                        "carillon_media_turn_seconds_bucket{le=\"0.005\"} 7",
                        "carillon_media_turn_seconds_bucket{le=\"+Inf\"} 8",
                        "carillon_media_turn_seconds_sum 0.25",
                        "# TYPE process_cpu_seconds_total counter")
                .anyMatch(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\"}"))
                .anyMatch(line -> line.startsWith("jvm_buffer_pool_used_bytes{pool=\"direct\"}"));
    }

    /** A desk that records two calls. */
    private static final class RecordedCalls extends RecordingDesk {
        @Override
        public RecordingFigures figures() {
            return new RecordingFigures(2, 9, 1, 3, 1, 4);
        }
    }

    /** Rooms in which more happens than anybody can be told. */
    private static final class CrowdedRooms extends LiveRooms {
        @Override
        public long untold() {
            return 8;
        }
    }

    /** Adapters with calls on them. */
    private static final class BusyAdapters extends AdapterFigures {
        @Override
        public Optional<SipFigures> sip() {
            return Optional.of(new SipFigures(Map.of("INVITE", 5L), Map.of("2xx", 6L), 0, 0, 7, 8, 9, 0, 0));
        }

        @Override
        public Optional<MediaFigures> media() {
            Turns turns = new Turns(List.of(0L, 0L, 0L, 3L, 0L, 4L, 0L, 0L, 0L, 1L), 250_000_000);
            return Optional.of(new MediaFigures(10, 90, 2, 1, 2, 3, 4, 5, 6, 7, 8, 0, turns, Repairs.NONE));
        }
    }
}
