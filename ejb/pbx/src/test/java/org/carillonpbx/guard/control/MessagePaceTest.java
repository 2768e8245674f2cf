package org.carillonpbx.guard.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MessagePaceTest {
    private static final long SECOND = 1_000_000_000L;

    private final MessagePace pace = new MessagePace(5);
    private final long begun = System.nanoTime();

    private long admitted(String account, int tries, long now) {
        return IntStream.range(0, tries).filter(i -> pace.admits(account, now)).count();
    }

    @Test
    void oneExtensionSendsSoManyMessagesASecondAndOthersAreNotTouched() {
        assertThat(admitted("1001", 1_000, begun)).isEqualTo(20);
        assertThat(admitted("1001", 1_000, begun + SECOND)).isEqualTo(5);
        assertThat(admitted("1002", 10, begun + SECOND)).isEqualTo(10);
    }

    @Test
    void noneAtAllIsNoLimit() {
        assertThatThrownBy(() -> new MessagePace(0)).hasMessageContaining("carillon.messages.per.account");
    }
}
