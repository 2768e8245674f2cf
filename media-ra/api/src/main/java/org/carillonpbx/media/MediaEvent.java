package org.carillonpbx.media;

import java.util.Objects;

/** Something that happened at a port. */
public sealed interface MediaEvent {

    PortKey port();

    /** The far side began to send: its address is known and locked. */
    record Latched(PortKey port, String remoteAddress, int remotePort) implements MediaEvent {}

    /** Nothing was received for as long as the media timeout says, though it should have been. */
    record Silent(PortKey port, int seconds) implements MediaEvent {}

    /** A digit was pressed, told once at its end. */
    record DigitPressed(PortKey port, char digit) implements MediaEvent {

        /** Says nothing of the digit: it may be a PIN's. */
        @Override
        public String toString() {
            return "DigitPressed[" + port + "]";
        }
    }

    /** All that was to be said in this turn has been said, or could not be. */
    record Played(PortKey port, long turn) implements MediaEvent {
        public Played {
            Objects.requireNonNull(port, "port");
        }
    }

    /** In a room, the party began to talk or ceased to; told a few times a second at the most. */
    record Talking(PortKey port, boolean talking) implements MediaEvent {}

    /**
     * A recording has ended, and its file is closed.
     *
     * @param port of the party on its left side
     * @param millis of sound in it
     * @param lost blocks of sound that the disk was too slow for; the file is silent there
     * @param trouble why it ended before it should have, empty where it did not
     */
    record Recorded(PortKey port, RecordingKey recording, long millis, long lost, String trouble)
            implements MediaEvent {
        public Recorded {
            Objects.requireNonNull(port, "port");
            Objects.requireNonNull(recording, "recording");
            Objects.requireNonNull(trouble, "trouble");
        }
    }

    /** How the port did, told when it is closed. */
    record Measured(PortKey port, PortReport report) implements MediaEvent {
        public Measured {
            Objects.requireNonNull(port, "port");
            Objects.requireNonNull(report, "report");
        }
    }

    /** How the port does so far, told every few seconds while something comes or goes. */
    record Sampled(PortKey port, PortReport report) implements MediaEvent {
        public Sampled {
            Objects.requireNonNull(port, "port");
            Objects.requireNonNull(report, "report");
        }
    }
}
