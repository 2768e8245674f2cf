package org.carillonpbx.call.lane;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TellerTest {
    private final List<Integer> told = new ArrayList<>();
    private final List<Long> losses = new ArrayList<>();

    private static void tellAndEnd(Teller<Integer> teller) throws InterruptedException {
        Thread thread = new Thread(teller, "teller");
        thread.start();
        teller.stop();
        thread.join();
    }

    @Test
    void newsAreToldInTheOrderInWhichTheyCame() throws InterruptedException {
        Teller<Integer> teller = new Teller<>(10_000, told::addAll, losses::add);
        Thread thread = new Thread(teller, "teller");
        thread.start();
        IntStream.range(0, 5_000).forEach(teller::accept);
        teller.stop();
        thread.join();

        assertThat(told).hasSize(5_000).isSorted();
        assertThat(teller.lost()).isZero();
    }

    @Test
    void whatFindsTheQueueFullIsLostAndCountedAndNobodyWaits() throws InterruptedException {
        Teller<Integer> teller = new Teller<>(3, told::addAll, losses::add);
        IntStream.range(0, 5).forEach(teller::accept);

        assertThat(losses).containsExactly(1L, 2L);
        assertThat(teller.lost()).isEqualTo(2);

        tellAndEnd(teller);
        assertThat(told).containsExactly(0, 1, 2);
    }

    @Test
    void whoBringsNewsGoesOnWhileAListenerTakesItsTime() throws InterruptedException {
        CountDownLatch listening = new CountDownLatch(1);
        CountDownLatch gate = new CountDownLatch(1);
        Teller<Integer> teller = new Teller<>(
                10,
                handful -> {
                    listening.countDown();
                    awaitUninterrupted(gate);
                    told.addAll(handful);
                },
                losses::add);
        Thread thread = new Thread(teller, "teller");
        thread.start();
        teller.accept(1);
        assertThat(listening.await(30, SECONDS)).isTrue();
        teller.accept(2);
        teller.accept(3);

        gate.countDown();
        teller.stop();
        thread.join();
        assertThat(told).containsExactly(1, 2, 3);
    }

    private static void awaitUninterrupted(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
