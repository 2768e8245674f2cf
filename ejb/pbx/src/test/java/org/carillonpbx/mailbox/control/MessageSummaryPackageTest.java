package org.carillonpbx.mailbox.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.carillonpbx.directory.boundary.DirectoryPicture;
import org.carillonpbx.mailbox.boundary.MessageCounts;
import org.carillonpbx.subscription.boundary.Access;
import org.carillonpbx.subscription.boundary.Watch;
import org.carillonpbx.subscription.boundary.WatchPolicy;
import org.carillonpbx.subscription.boundary.Watchers;
import org.carillonpbx.subscription.control.RightsPicture;
import org.junit.jupiter.api.Test;

class MessageSummaryPackageTest {
    private final List<CountsChanged> told = new ArrayList<>();
    private final CountBoard board = new CountBoard(told::add);
    private final MessageSummaryPackage lamp = new MessageSummaryPackage(
            board, new WatchPolicy(DirectoryPicture.blank(), new RightsPicture(), true, true), new Watchers());

    @Test
    void theLampIsLitByUnheardMessages() {
        assertThat(lamp.write(new Watch("1001", "1001", "pbx", 0, -1)).text())
                .isEqualTo("Messages-Waiting: no\r\nMessage-Account: sip:1001@pbx\r\nVoice-Message: 0/0 (0/0)\r\n");

        board.put("1001", new MessageCounts(2, 8));

        assertThat(told).containsExactly(new CountsChanged("1001"));
        assertThat(lamp.write(new Watch("1001", "1001", "pbx", 1, 0)).text())
                .startsWith("Messages-Waiting: yes\r\n")
                .endsWith("Voice-Message: 2/8 (0/0)\r\n");
    }

    @Test
    void itIsNobodyElsesBusiness() {
        assertThat(lamp.access("1001", "1001")).isEqualTo(Access.GRANTED);
        assertThat(lamp.access("1002", "1001")).isEqualTo(Access.FORBIDDEN);
    }
}
