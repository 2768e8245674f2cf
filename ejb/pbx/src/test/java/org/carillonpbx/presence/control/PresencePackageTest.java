package org.carillonpbx.presence.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.carillonpbx.directory.boundary.DirectoryPicture;
import org.carillonpbx.subscription.boundary.Watch;
import org.carillonpbx.subscription.boundary.WatchPolicy;
import org.carillonpbx.subscription.boundary.Watchers;
import org.carillonpbx.subscription.control.RightsPicture;
import org.junit.jupiter.api.Test;

class PresencePackageTest {
    private static final String PIDF = "<presence xmlns=\"urn:ietf:params:xml:ns:pidf\" xmlns:r=\""
            + "urn:ietf:params:xml:ns:pidf:rpid\"><tuple id=\"t\"><status><basic>%s</basic></status></tuple>%s</presence>";

    private final Set<String> registered = new HashSet<>();
    private final Set<String> talking = new HashSet<>();
    private final PresenceBoard board = new PresenceBoard(registered::contains, talking::contains);
    private final PresencePackage presence = new PresencePackage(
            board, new WatchPolicy(DirectoryPicture.blank(), new RightsPicture(), true, true), new Watchers());

    private String written() {
        return presence.write(new Watch("1002", "1001", "pbx", 0, -1)).text();
    }

    @Test
    void whoHasAPhoneIsThereAndWhoTalksIsOnThePhone() {
        assertThat(written()).contains("entity=\"sip:1001@pbx\"", "<basic>closed</basic>");
        registered.add("1001");
        assertThat(written()).contains("<basic>open</basic>").doesNotContain("activities");
        assertThat(board.of("1001").word()).isEqualTo("available");
        talking.add("1001");
        assertThat(written()).contains("<rpid:activities><rpid:on-the-phone/></rpid:activities>");
        assertThat(board.of("1001").word()).isEqualTo("on-the-phone");
    }

    @Test
    void severalPublishersAndThePbxAreMerged() {
        talking.add("1001");
        assertThat(presence.publish("1001", "a", PIDF.formatted("closed", "<r:activities><r:away/></r:activities>")))
                .isTrue();
        assertThat(presence.publish("1001", "b", PIDF.formatted("open", "<note>in &lt;b&gt; 7</note>")))
                .isTrue();

        assertThat(written())
                .contains("<basic>open</basic>", "<rpid:on-the-phone/><rpid:away/>")
                .contains("<dm:note>in &lt;b&gt; 7</dm:note>");

        presence.renew("1001", "b", "c");
        presence.withdraw("1001", "b");
        assertThat(written()).contains("<basic>open</basic>");
        presence.withdraw("1001", "c");
        presence.withdraw("1001", "a");
        assertThat(written()).contains("<basic>closed</basic>").doesNotContain("away", "note");
    }

    @Test
    void rubbishIsNotTaken() {
        assertThat(presence.publish("1001", "a", "<!DOCTYPE x><presence/>")).isFalse();
    }
}
