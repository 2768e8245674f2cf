package org.carillonpbx.sip.stream;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * What lies between a connection's bytes and its messages: nothing, or TLS. Everything but {@link #seal} and {@link #end} is
 * called by the connection's reader.
 */
public interface Veil {

    /** Where a veil's products go. */
    interface Outlet {

        /** Bytes for the network, in order; the buffer is the outlet's from now on. */
        void net(ByteBuffer sealed) throws IOException;

        /** Bytes from the far end; the buffer is the veil's and read on the spot. */
        void plain(ByteBuffer opened) throws IOException;

        /** Work that takes long; when it is done, {@link Veil#proceed} is called, and until then nothing else. */
        void labour(Runnable work);
    }

    /** Says what is to be said first. */
    void begin(Outlet out) throws IOException;

    /** Takes what the network brought; {@code scratch} may be used meanwhile. */
    void arrived(ByteBuffer net, ByteBuffer scratch, Outlet out) throws IOException;

    /** Goes on after some labour. */
    void proceed(ByteBuffer scratch, Outlet out) throws IOException;

    /** Seals a message for the network. Called by any thread, one at a time. */
    void seal(byte[] message, Outlet out) throws IOException;

    /** Says farewell, or what went wrong, where the protocol has words for it. Called by any thread. */
    void end(Outlet out);

    /** Whether messages can be sent. */
    boolean ready();

    /** No veil at all. */
    Veil NONE = new Veil() {
        @Override
        public void begin(Outlet out) {}

        @Override
        public void arrived(ByteBuffer net, ByteBuffer scratch, Outlet out) throws IOException {
            out.plain(net);
        }

        @Override
        public void proceed(ByteBuffer scratch, Outlet out) {}

        @Override
        public void seal(byte[] message, Outlet out) throws IOException {
            out.net(ByteBuffer.wrap(message));
        }

        @Override
        public void end(Outlet out) {}

        @Override
        public boolean ready() {
            return true;
        }
    };
}
