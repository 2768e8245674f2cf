package org.carillonpbx.sip.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.carillonpbx.sip.Transport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Connections that cost too much, over real sockets and with limits that do not keep a test waiting. */
class StreamLoopTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofMillis(700);
    private static final byte[] MESSAGE = ascii("A b SIP/2.0\r\nl: 0\r\n\r\n");

    private final List<Guest> guests = new CopyOnWriteArrayList<>();
    private final List<Throwable> faults = new CopyOnWriteArrayList<>();
    private final Tally tally = new Tally(faults::add);
    private StreamLoop loop;
    private InetSocketAddress address;

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private record Limits(Duration message, Duration unproven, Duration proven, Duration answer, Duration stalled) {
        static final Limits NONE = new Limits(LONG, LONG, LONG, LONG, LONG);

        StreamLimits with(int connections, int perSource) {
            return new StreamLimits(
                    connections, perSource, LONG, message, unproven, proven, answer, stalled, LONG, 65_536);
        }
    }

    private void open(StreamLimits limits) throws IOException {
        loop = new StreamLoop("test-streams", limits, new Census(limits), tally);
        address = loop.listen(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                socket -> new Guest(loop.arrived(socket, Veil.NONE, Transport.TCP, 16_384)).start());
        loop.start();
    }

    private void open(Limits limits) throws IOException {
        open(limits.with(100, 100));
    }

    @AfterEach
    void close() {
        loop.close();
    }

    /** Notes what comes; falls over a message that says so. */
    private final class Guest implements FlowUser {
        private final Connection connection;
        private final List<String> messages = new CopyOnWriteArrayList<>();
        private final AtomicInteger ended = new AtomicInteger();

        Guest(Connection connection) {
            this.connection = connection;
        }

        void start() {
            guests.add(this);
            connection.start(this);
        }

        @Override
        public void message(byte[] message) {
            String text = new String(message, StandardCharsets.US_ASCII);
            if (text.startsWith("FALL")) {
                throw new OutOfMemoryError("as a test wants it");
            }
            messages.add(text);
        }

        @Override
        public void unfit(int status, String reason, byte[] head) {
            try {
                connection.send(ascii("SIP/2.0 " + status + "\r\n\r\n"));
            } catch (IOException e) {
                faults.add(e);
            }
        }

        int ends() {
            return ended.get();
        }

        @Override
        public void ended() {
            ended.incrementAndGet();
        }
    }

    private Socket connect() throws IOException {
        int before = guests.size();
        Socket socket = new Socket(address.getAddress(), address.getPort());
        socket.setSoTimeout(20_000);
        Awaitility.await().until(() -> guests.size() > before);
        return socket;
    }

    private Guest last() {
        return guests.get(guests.size() - 1);
    }

    private void endsAs(Socket socket, End end) throws IOException {
        assertThat(socket.getInputStream().read()).isEqualTo(-1);
        assertThat(tally.ends().get(end)).isOne();
        Awaitility.await().until(() -> last().ends() == 1);
    }

    @Test
    void messageThatIsSentByteByByteForTooLongEndsItsConnection() throws IOException {
        open(new Limits(SHORT, LONG, LONG, LONG, LONG));
        try (Socket socket = connect()) {
            long begun = System.nanoTime();
            Awaitility.await().pollInterval(50, TimeUnit.MILLISECONDS).until(() -> {
                drip(socket);
                return last().ends() == 1;
            });
            assertThat(System.nanoTime() - begun).isGreaterThan(SHORT.toNanos());
            assertThat(tally.ends().get(End.SLOW)).isOne();
        }
    }

    private static void drip(Socket socket) {
        try {
            socket.getOutputStream().write('A');
        } catch (IOException e) {
            assertThat(e).hasMessageMatching(".*(reset|[Bb]roken pipe|abort|closed).*");
        }
    }

    @Test
    void keepAlivesDoNotKeepOneWhoHasNotProvenAnything() throws IOException {
        open(new Limits(LONG, SHORT, LONG, LONG, LONG));
        try (Socket socket = connect()) {
            Awaitility.await().pollInterval(50, TimeUnit.MILLISECONDS).until(() -> {
                socket.getOutputStream().write(ascii("\r\n\r\n"));
                return last().ends() == 1;
            });
            assertThat(tally.ends().get(End.UNPROVEN)).isOne();
        }
    }

    @Test
    void oneWhoHasProvenThemselvesMayBeSilent() throws IOException {
        open(new Limits(LONG, SHORT, LONG, LONG, LONG));
        try (Socket proven = connect()) {
            last().connection.vouch();
            try (Socket other = connect()) {
                endsAs(other, End.UNPROVEN);
            }
            proven.getOutputStream().write(MESSAGE);
            Awaitility.await().until(() -> guests.get(0).messages.size() == 1);
        }
    }

    @Test
    void flowWithoutAWordAfterARequestOfOursIsDead() throws IOException {
        open(new Limits(LONG, LONG, LONG, SHORT, LONG));
        try (Socket socket = connect()) {
            last().connection.vouch();
            last().connection.expectLife();
            endsAs(socket, End.DEAD);
        }
    }

    @Test
    void flowWithAWordAfterARequestOfOursLives() throws IOException {
        open(new Limits(LONG, LONG, LONG, SHORT, LONG));
        try (Socket alive = connect()) {
            last().connection.expectLife();
            alive.getOutputStream().write(MESSAGE);
            Awaitility.await().until(() -> guests.get(0).messages.size() == 1);
            try (Socket dead = connect()) {
                last().connection.expectLife();
                endsAs(dead, End.DEAD);
            }
            assertThat(guests.get(0).ends()).isZero();
        }
    }

    @Test
    void peerThatNeverReadsIsGivenUpWhenTooMuchWaits() throws IOException {
        open(Limits.NONE);
        try (Socket deaf = connect()) {
            byte[] much = new byte[16_384];
            assertThatIOException().isThrownBy(() -> {
                while (deaf.isConnected()) {
                    last().connection.send(much);
                }
            });
            Awaitility.await().until(() -> last().ends() == 1);
            assertThat(tally.ends().get(End.STALLED)).isOne();
        }
    }

    @Test
    void peerThatTakesNothingForTooLongIsGivenUp() throws IOException {
        int muchMoreThanSocketsHold = 64 * 1024 * 1024;
        open(new StreamLimits(9, 9, LONG, LONG, LONG, LONG, LONG, SHORT, LONG, 2 * muchMoreThanSocketsHold));
        try (Socket deaf = connect()) {
            last().connection.send(new byte[muchMoreThanSocketsHold]);
            Awaitility.await().until(() -> last().ends() == 1);
            assertThat(deaf.isConnected()).isTrue();
            assertThat(tally.ends().get(End.STALLED)).isOne();
        }
    }

    @Test
    void oneAddressGetsNoMoreConnectionsThanItsShare() throws IOException {
        open(Limits.NONE.with(100, 2));
        try (Socket first = connect()) {
            try (Socket second = connect();
                    Socket third = new Socket(address.getAddress(), address.getPort())) {
                assertThat(third.getInputStream().read()).isEqualTo(-1);
                assertThat(tally.ends().get(End.SOURCE_FULL)).isOne();
                second.getOutputStream().write(MESSAGE);
                Awaitility.await().until(() -> last().messages.size() == 1);
            }
            Awaitility.await().until(() -> last().ends() == 1);
            try (Socket again = connect()) {
                again.getOutputStream().write(MESSAGE);
                Awaitility.await().until(() -> last().messages.size() == 1);
            }
            assertThat(first.isConnected()).isTrue();
        }
    }

    @Test
    void thereIsAnEndToConnectionsInAll() throws IOException {
        open(Limits.NONE.with(1, 100));
        try (Socket first = connect();
                Socket second = new Socket(address.getAddress(), address.getPort())) {
            assertThat(second.getInputStream().read()).isEqualTo(-1);
            assertThat(first.isConnected()).isTrue();
            assertThat(tally.ends().get(End.FULL)).isOne();
        }
    }

    @Test
    void tooLargeAMessageIsAnsweredThoughItsSenderGoesOnSending() throws IOException {
        open(Limits.NONE);
        try (Socket socket = connect()) {
            socket.getOutputStream().write(ascii("A b SIP/2.0\r\nl: 10000000\r\n\r\n"));
            socket.getOutputStream().write(new byte[200_000]);
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("SIP/2.0 413");
        }
    }

    /** An Error while one message is read has been the end of every connection of a port. */
    @Test
    void errorEndsItsOwnConnectionOnly() throws IOException {
        open(Limits.NONE);
        try (Socket fallen = connect();
                Socket other = connect()) {
            fallen.getOutputStream().write(ascii("FALL b SIP/2.0\r\n\r\n"));
            assertThat(fallen.getInputStream().read()).isEqualTo(-1);
            assertThat(faults).hasOnlyElementsOfType(OutOfMemoryError.class).hasSize(1);
            other.getOutputStream().write(MESSAGE);
            Awaitility.await().until(() -> last().messages.size() == 1);
            try (Socket newcomer = connect()) {
                newcomer.getOutputStream().write(MESSAGE);
                Awaitility.await().until(() -> last().messages.size() == 1);
            }
        }
    }

    /** What notices a far end that is gone without a word, where nothing is sent. */
    @Test
    void systemLooksAfterSilentConnections() throws IOException {
        open(Limits.NONE);
        try (Socket socket = connect()) {
            assertThat(socket.isConnected()).isTrue();
            var options = last().connection.socket();
            assertThat(options.getOption(java.net.StandardSocketOptions.SO_KEEPALIVE))
                    .isTrue();
            long seconds = 0;
            for (java.net.SocketOption<?> option : options.supportedOptions()) {
                Object value = options.getOption(option);
                seconds += switch (option.name()) {
                    case "TCP_KEEPIDLE" -> (Integer) value;
                    case "TCP_KEEPINTERVAL" -> 3L * (Integer) value;
                    default -> 0;
                };
            }
            assertThat(seconds).isBetween(1L, 120L);
        }
    }
}
