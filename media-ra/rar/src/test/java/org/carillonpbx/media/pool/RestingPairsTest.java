package org.carillonpbx.media.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class RestingPairsTest {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
    private static final RandomGenerator KEEPS = fixed(1);
    private static final RandomGenerator LETS_GO = fixed(0);

    private static RandomGenerator fixed(int number) {
        return new Random() {
            private static final long serialVersionUID = 1L;

            @Override
            public int nextInt(int bound) {
                return number;
            }
        };
    }

    private static SocketPair pair() throws IOException {
        IOException last = new IOException("no ports");
        for (int port = 31_000; port < 32_000; port += 2) {
            try {
                return SocketPair.bind(LOOPBACK, port, Dscp.VOICE);
            } catch (IOException taken) {
                last = taken;
            }
        }
        throw last;
    }

    @Test
    void whatTheLastCallsFarSideStillSentIsGone() throws IOException {
        RestingPairs pairs = new RestingPairs(0, KEEPS);
        SocketPair pair = pair();
        assertThat(pairs.keep(pair)).isTrue();
        try (DatagramSocket late = new DatagramSocket();
                Selector selector = Selector.open()) {
            late.send(new DatagramPacket(new byte[172], 172, new InetSocketAddress(LOOPBACK, pair.port())));
            late.send(new DatagramPacket(new byte[80], 80, new InetSocketAddress(LOOPBACK, pair.port() + 1)));
            await().until(() -> waiting(pair, selector));

            Optional<SocketPair> again = pairs.rested();

            assertThat(again).containsSame(pair);
            assertThat(pair.rtp().receive(ByteBuffer.allocate(200))).isNull();
            assertThat(pair.rtcp().receive(ByteBuffer.allocate(200))).isNull();
        } finally {
            pair.close();
        }
    }

    /** Whether something lies in both sockets, looked at without reading it. */
    private static boolean waiting(SocketPair pair, Selector selector) throws IOException {
        pair.rtp().register(selector, SelectionKey.OP_READ);
        pair.rtcp().register(selector, SelectionKey.OP_READ);
        int ready = selector.selectNow();
        selector.selectedKeys().clear();
        selector.keys().forEach(SelectionKey::cancel);
        selector.selectNow();
        return ready == 2;
    }

    @Test
    void aPairRestsBeforeItServesAgainUnlessThereAreNoOthers() throws IOException {
        RestingPairs pairs = new RestingPairs(TimeUnit.HOURS.toNanos(1), KEEPS);
        SocketPair pair = pair();
        pairs.keep(pair);

        assertThat(pairs.rested()).isEmpty();
        assertThat(pairs.size()).isEqualTo(1);
        assertThat(pairs.longest()).containsSame(pair);
        assertThat(pairs.size()).isZero();
        pair.close();
    }

    @Test
    void nowAndThenOneIsLetGoSoThatThePoolWanders() throws IOException {
        SocketPair pair = pair();

        assertThat(new RestingPairs(0, LETS_GO).keep(pair)).isFalse();

        assertThat(pair.rtp().isOpen()).isTrue(); // the giver's to close
        pair.close();
    }

    @Test
    void closingFreesThePortsAndKeepsNoneAfterwards() throws IOException {
        RestingPairs pairs = new RestingPairs(0, KEEPS);
        SocketPair pair = pair();
        pairs.keep(pair);

        pairs.close();

        assertThat(pair.rtp().isOpen()).isFalse();
        assertThat(pair.rtcp().isOpen()).isFalse();
        SocketPair late = pair();
        assertThat(pairs.keep(late)).isFalse();
        late.close();
    }
}
