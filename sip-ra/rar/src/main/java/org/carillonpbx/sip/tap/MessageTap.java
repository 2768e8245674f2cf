package org.carillonpbx.sip.tap;

import gov.nist.javax.sip.message.SIPMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.carillonpbx.sip.DialogKey;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.Traced;

/**
 * Copies messages off the threads that carry them and tells them on in batches. What finds no room is dropped and counted:
 * no message ever waits for its copy. Thread-safe.
 */
public final class MessageTap implements AutoCloseable {

    /** What is kept of a message. */
    static final int LONGEST = 8_192;

    private static final int ROOM = 16 * 1024 * 1024;
    private static final int BATCH = 512;
    private static final int MOST_A_SECOND = 2_000;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(40);

    /** Which of our addresses a peer reaches, where we listen on all of them. */
    @FunctionalInterface
    public interface LocalHost {
        String towards(String peer, String bound, int port);
    }

    /** What a thread has read last. */
    @SuppressWarnings("ArrayRecordComponent") // handed from the parser to the copy, never compared
    private record Read(SIPMessage message, byte[] bytes) {}

    private static final ThreadLocal<Read> LAST_READ = new ThreadLocal<>();

    /** What a thread has sent last, as one datagram. */
    private static final ThreadLocal<byte[]> LAST_WRITTEN = new ThreadLocal<>();

    private final TraceMode mode;
    private final ConcurrentLinkedQueue<Seen> queue = new ConcurrentLinkedQueue<>();
    private final AtomicLong weight = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();
    private final AtomicLong window = new AtomicLong();
    private final AtomicInteger inWindow = new AtomicInteger();
    private volatile boolean closed;

    public MessageTap(TraceMode mode) {
        this.mode = mode;
    }

    /** Starts telling. */
    public void start(Consumer<List<Traced>> listener, LocalHost local) {
        if (mode == TraceMode.OFF) {
            return;
        }
        Thread thread = new Thread(() -> run(listener, local), "carillon-sip-trace");
        thread.setDaemon(true);
        thread.setContextClassLoader(MessageTap.class.getClassLoader());
        thread.start();
    }

    /** Remembers what a message looked like on the wire, for the copy that this thread is about to ask for. */
    public void read(SIPMessage message, byte[] bytes) {
        if (mode != TraceMode.OFF) {
            LAST_READ.set(new Read(message, bytes));
        }
    }

    /** Remembers what this thread has just sent, for the copy that it may be about to ask for. The array is not changed any more. */
    public void written(byte[] bytes) {
        if (mode != TraceMode.OFF) {
            LAST_WRITTEN.set(bytes);
        }
    }

    /** A dialog begins under this Call-ID. */
    public void named(DialogKey dialog, String sipCallId) {
        if (mode != TraceMode.OFF) {
            offer(new Seen.Name(new Traced.Named(dialog, sipCallId)));
        }
    }

    /** Takes a copy of a message that came or goes. */
    public void copy(Instant at, SIPMessage message, boolean inbound, String localHost, int localPort, Peer remote) {
        String callId = message.getCallId().getCallId();
        if (!mode.takes(message.getCSeq().getMethod(), callId)) {
            return;
        }
        boolean beginning = message.getToTag() == null;
        if (weight.get() > ROOM || (flooded() && beginning && !TraceMode.sample(callId))) {
            dropped.incrementAndGet();
            return;
        }
        byte[] whole = bytes(message, inbound);
        boolean cut = whole.length > LONGEST;
        byte[] kept = cut ? Arrays.copyOf(whole, LONGEST) : whole;
        offer(new Seen.Copy(at, inbound, localHost, localPort, remote, callId, kept, cut));
    }

    /** Above so many a second, what is outside dialogs is sampled: a flood shall not cost what a call does. */
    private boolean flooded() {
        long second = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime());
        if (window.getAndSet(second) != second) {
            inWindow.set(0);
        }
        return inWindow.incrementAndGet() > MOST_A_SECOND;
    }

    private static byte[] bytes(SIPMessage message, boolean inbound) {
        return inbound ? asRead(message) : asWritten(message);
    }

    /** What was read from a stream lacks its body, which the message has. */
    @SuppressWarnings("ReferenceEquality") // this very message
    private static byte[] asRead(SIPMessage message) {
        Read read = LAST_READ.get();
        if (read == null || read.message() != message) {
            return message.encodeAsBytes("udp");
        }
        LAST_READ.remove();
        byte[] head = read.bytes();
        byte[] body = message.getRawContent();
        return body == null || endsWith(head, body) ? head : joined(head, body);
    }

    /** To write a message as text is most of what sending it costs: not twice, where the datagram is still at hand. */
    private static byte[] asWritten(SIPMessage message) {
        byte[] written = LAST_WRITTEN.get();
        LAST_WRITTEN.remove();
        return written != null && Datagrams.carries(written, message) ? written : message.encodeAsBytes("udp");
    }

    private static boolean endsWith(byte[] whole, byte[] end) {
        int from = whole.length - end.length;
        return from >= 0 && Arrays.equals(whole, from, whole.length, end, 0, end.length);
    }

    private static byte[] joined(byte[] head, byte[] body) {
        byte[] whole = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }

    private void offer(Seen seen) {
        if (weight.addAndGet(seen.weight()) > ROOM) {
            weight.addAndGet(-seen.weight());
            dropped.incrementAndGet();
        } else {
            queue.add(seen);
        }
    }

    private void run(Consumer<List<Traced>> listener, LocalHost local) {
        long told = 0;
        while (!closed || !queue.isEmpty()) {
            List<Traced> batch = new ArrayList<>();
            Seen next = queue.poll();
            while (next != null) {
                weight.addAndGet(-next.weight());
                batch.add(masked(next, local));
                next = batch.size() < BATCH ? queue.poll() : null;
            }
            long lost = dropped.get();
            if (lost > told) {
                batch.add(new Traced.Lost(lost - told));
                told = lost;
            }
            if (!batch.isEmpty()) {
                listener.accept(List.copyOf(batch));
            }
            if (batch.size() < BATCH && !closed) {
                LockSupport.parkNanos(PAUSE_NANOS); // waking for each message costs more than carrying it
            }
        }
    }

    private static Traced masked(Seen seen, LocalHost local) {
        if (seen instanceof Seen.Name name) {
            return name.named();
        }
        Seen.Copy copy = (Seen.Copy) seen;
        String host = bare(local.towards(copy.remote().address(), copy.localHost(), copy.localPort()));
        return new Traced.Message(
                copy.at(),
                copy.inbound(),
                new Peer(copy.remote().transport(), host, copy.localPort()),
                copy.remote(),
                copy.sipCallId(),
                Secrets.masked(new String(copy.bytes(), StandardCharsets.UTF_8)),
                copy.cut());
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /** Tells what is there still, then ends its thread. */
    @Override
    public void close() {
        closed = true;
    }
}
