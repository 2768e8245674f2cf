package org.carillonpbx.media.strand;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.carillonpbx.media.MediaEvent;

/**
 * What a port has around it.
 *
 * @param signallingPeer the host that signalling came from
 * @param silence after how long a silent far side is told of, zero for never
 * @param tell takes events; called on the strand
 */
public record PortContext(InetAddress signallingPeer, Duration silence, Consumer<MediaEvent> tell, Clock clock) {}
