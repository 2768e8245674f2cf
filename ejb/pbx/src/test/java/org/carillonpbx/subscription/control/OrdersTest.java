package org.carillonpbx.subscription.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class OrdersTest {
    private final Orders orders = new Orders();

    @Test
    void whoWaitsIsToldTheOutcomeOfHisOrderAndOfNoOther() {
        String mine = orders.next();
        String other = orders.next();
        CompletableFuture<Integer> outcome = orders.await(mine);

        orders.outcome(other, 481);
        assertThat(outcome).isNotDone();

        orders.outcome(mine, 200);
        assertThat(outcome).isCompletedWithValue(200);
    }

    @Test
    void noMoreThanSomeThousandAreWaitedFor() {
        for (int i = 0; i < 1_000; i++) {
            CompletableFuture<Integer> unused = orders.await(orders.next());
        }
        assertThat(orders.await(orders.next())).isCompletedWithValue(503);
    }
}
