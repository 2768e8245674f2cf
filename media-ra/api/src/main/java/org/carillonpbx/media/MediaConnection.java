package org.carillonpbx.media;

import java.util.Optional;

/**
 * What can be done with media ports. Everything here works on memory and sockets that are open already, and returns at
 * once; what takes time comes back as a {@link MediaEvent}. Thread-safe. A command for a port that is closed does nothing.
 */
public interface MediaConnection extends Dialpad, Forking, Mixing, Recording, Voice, SoundFiles, AutoCloseable {

    /** Takes an RTP port pair for a leg. */
    Outcome open(PortKey port, PortSetup setup);

    /** Takes the far side's offer into consideration (RFC 3264 §6), a first or a later one. */
    Outcome consider(PortKey port, String remoteOffer);

    /**
     * The answer to the offer considered last; asked again, the same answer again.
     *
     * @return empty where no offer stands or the port is closed
     */
    Optional<String> answer(PortKey port);

    /**
     * An offer of ours, a first or a later one (the session version counts up when it changed).
     *
     * @return empty where the port is closed
     */
    Optional<String> offer(PortKey port);

    /** Takes the far side's answer to our offer. */
    Outcome accept(PortKey port, String remoteAnswer);

    /** Whether the far side wants to hear nobody at present (RFC 3264 §8.4), as was agreed last. */
    boolean held(PortKey port);

    /** Both hear each other and nobody else. */
    void connect(PortKey one, PortKey other);

    /** The party hears itself. */
    void echo(PortKey port);

    /** The party hears nobody and nobody hears it. */
    void disconnect(PortKey port);

    /** Gives the port back; a last {@link MediaEvent.Measured} follows. */
    void close(PortKey port);

    /** The adapter's figures now. */
    MediaFigures figures();

    @Override
    void close();
}
