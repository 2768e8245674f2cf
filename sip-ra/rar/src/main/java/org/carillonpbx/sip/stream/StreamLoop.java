package org.carillonpbx.sip.stream;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.carillonpbx.sip.Transport;

/**
 * The one thread that reads every connection of a listening point, and sees to it that none costs more than its limits.
 * Nothing that happens to one connection, an {@link Error} included, ends it.
 */
public final class StreamLoop implements AutoCloseable {

    private static final long ROUND_MILLIS = 500;
    private static final int SCRATCH_BYTES = 32_768;
    private static final int BACKLOG = 1024;

    private final String name;
    private final StreamLimits limits;
    private final Tally tally;
    private final Census census;
    private final Selector selector;
    private final Queue<Runnable> errands = new ConcurrentLinkedQueue<>();
    private final ByteBuffer net = ByteBuffer.allocateDirect(SCRATCH_BYTES);
    private final ByteBuffer scratch = ByteBuffer.allocate(SCRATCH_BYTES);
    private final ThreadPoolExecutor labourers;
    private Optional<ServerSocketChannel> server = Optional.empty();
    private Taker arrivals = SocketChannel::close;
    private Predicate<InetAddress> welcomes = source -> true;
    private volatile boolean closed;
    private long examined = System.nanoTime();

    /** Makes a connection of a socket that came in. */
    public interface Taker {
        void take(SocketChannel socket) throws IOException;
    }

    public StreamLoop(String name, StreamLimits limits, Census census, Tally tally) throws IOException {
        this.name = name;
        this.limits = limits;
        this.census = census;
        this.tally = tally;
        this.selector = Selector.open();
        this.labourers = new ThreadPoolExecutor(2, 2, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            Thread thread = new Thread(task, name + "-handshake");
            thread.setDaemon(true);
            return thread;
        });
        labourers.allowCoreThreadTimeOut(true);
    }

    public StreamLimits limits() {
        return limits;
    }

    /** Listens there (port 0: anywhere), and gives each socket for which there is room to a taker, which makes a connection of it. */
    public InetSocketAddress listen(InetSocketAddress address, Taker taker) throws IOException {
        return listen(address, source -> true, taker);
    }

    /** The same; who is not welcome is closed before anything is made of them. */
    public InetSocketAddress listen(InetSocketAddress address, Predicate<InetAddress> welcome, Taker taker)
            throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open();
        try {
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            channel.bind(address, BACKLOG);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_ACCEPT);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        server = Optional.of(channel);
        arrivals = taker;
        welcomes = welcome;
        return (InetSocketAddress) channel.getLocalAddress();
    }

    /** A connection that came in and was counted. */
    public Connection arrived(SocketChannel socket, Veil veil, Transport transport, int maxMessageBytes)
            throws IOException {
        return new Connection(this, socket, veil, transport, maxMessageBytes, true);
    }

    /** A connection that we made: whoever we chose to call need not prove anything. */
    public Connection made(SocketChannel socket, Veil veil, Transport transport, int maxMessageBytes)
            throws IOException {
        Connection made = new Connection(this, socket, veil, transport, maxMessageBytes, false);
        made.vouch();
        return made;
    }

    /** Begins to run, in a thread of the caller's thread group. */
    public void start() {
        Thread thread = new Thread(this::run, name);
        thread.setDaemon(true);
        thread.setContextClassLoader(StreamLoop.class.getClassLoader());
        thread.start();
    }

    private void run() {
        while (!closed) {
            try {
                selector.select(this::ready, ROUND_MILLIS);
                for (Runnable errand = errands.poll(); errand != null; errand = errands.poll()) {
                    errand.run();
                }
                examineAll();
            } catch (IOException | ClosedSelectorException | CancelledKeyException e) {
                failed(e);
            } catch (RuntimeException | Error e) { // nothing may end this thread: its port would be open and deaf
                tally.faulted(e);
            }
        }
    }

    private void ready(SelectionKey key) {
        if (key.attachment() instanceof Connection connection) {
            serve(key, connection);
        } else if (key.isValid() && key.isAcceptable()) {
            accept();
        }
    }

    private void serve(SelectionKey key, Connection connection) {
        try {
            if (key.isValid() && key.isWritable()) {
                connection.writable();
            }
            if (key.isValid() && key.isReadable()) {
                read(connection);
            }
        } catch (IOException e) {
            connection.failed(e);
        } catch (CancelledKeyException e) {
            connection.gone();
        } catch (RuntimeException | Error e) { // whatever it was, it was this connection's
            tally.faulted(e);
            connection.gone();
        }
    }

    private void read(Connection connection) throws IOException {
        net.clear();
        int count;
        try {
            count = connection.socket().read(net);
        } catch (IOException e) { // reset by the far end
            connection.hungUp();
            return;
        }
        if (count < 0) {
            connection.hungUp();
        } else {
            net.flip();
            connection.arrived(net);
        }
    }

    private void accept() {
        try {
            SocketChannel socket = server.orElseThrow().accept();
            if (socket != null) {
                take(socket);
            }
        } catch (IOException e) { // out of file descriptors: the next round tries again
            tally.count(End.FULL);
            failed(e);
        }
    }

    private void take(SocketChannel socket) throws IOException {
        InetAddress source = socket.socket().getInetAddress();
        if (!welcomes.test(source)) {
            socket.close();
            return;
        }
        Census.Verdict verdict = census.admit(source);
        if (verdict == Census.Verdict.WELCOME) {
            try {
                arrivals.take(socket);
            } catch (IOException e) {
                socket.close();
                census.leave(source);
                throw e;
            }
        } else {
            tally.count(verdict == Census.Verdict.FULL ? End.FULL : End.SOURCE_FULL);
            socket.close();
        }
    }

    private void examineAll() {
        long now = System.nanoTime();
        if (now - examined < TimeUnit.MILLISECONDS.toNanos(ROUND_MILLIS)) {
            return;
        }
        examined = now;
        for (SelectionKey key : selector.keys()) {
            if (key.attachment() instanceof Connection connection) {
                connection.examine(now);
            }
        }
    }

    void adopt(Connection connection) {
        errand(() -> {
            try {
                SelectionKey unused = connection.socket().register(selector, SelectionKey.OP_READ, connection);
                connection.begin();
            } catch (ClosedChannelException e) {
                connection.gone();
            } catch (IOException e) {
                connection.failed(e);
            }
        });
    }

    private void errand(Runnable errand) {
        errands.add(errand);
        selector.wakeup();
    }

    void listenTo(Connection connection, boolean wanted) {
        interest(connection, SelectionKey.OP_READ, wanted);
    }

    void wantsToWrite(Connection connection, boolean wanted) {
        interest(connection, SelectionKey.OP_WRITE, wanted);
    }

    private void interest(Connection connection, int operation, boolean wanted) {
        SelectionKey key = connection.socket().keyFor(selector);
        if (key == null) {
            return; // gone
        }
        try {
            int before = wanted ? key.interestOpsOr(operation) : key.interestOpsAnd(~operation);
            if (wanted && (before & operation) == 0) {
                selector.wakeup();
            }
        } catch (CancelledKeyException e) {
            connection.gone();
        }
    }

    /** Does long work elsewhere, and goes on with its connection here. */
    void labour(Runnable work, Runnable then) {
        try {
            labourers.execute(() -> {
                try {
                    work.run();
                } finally {
                    errand(then);
                }
            });
        } catch (RejectedExecutionException e) {
            failed(e); // closing
        }
    }

    /** A buffer for the reader of the moment. */
    ByteBuffer scratch() {
        scratch.clear();
        return scratch;
    }

    void count(End reason) {
        tally.count(reason);
    }

    void failed(Exception reason) {
        tally.failed(reason);
    }

    void forget(Connection connection) {
        try {
            connection.socket().close();
        } catch (IOException e) {
            failed(e);
        }
        if (connection.cameIn()) {
            census.leave(connection.address());
        }
        selector.wakeup(); // the system closes a socket when its selector has let go of it
    }

    @Override
    public void close() {
        closed = true;
        for (SelectionKey key : Set.copyOf(selector.keys())) {
            if (key.attachment() instanceof Connection connection) {
                connection.gone();
            }
        }
        try {
            if (server.isPresent()) {
                server.get().close();
            }
            selector.close();
        } catch (IOException e) {
            failed(e);
        }
        labourers.shutdownNow();
    }
}
