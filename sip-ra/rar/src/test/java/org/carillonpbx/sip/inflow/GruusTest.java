package org.carillonpbx.sip.inflow;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nist.javax.sip.address.SipUri;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GruusTest {
    private final Gruus gruus = new Gruus();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 11, 12, 13, 23, 24, 25, 60})
    void temporaryOneThatWasNotSealedHereNamesNobodyHoweverLongItIs(int bytes) {
        String sealed = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[bytes]);

        assertThat(gruus.named(new SipUri(), "tgruu." + sealed)).isEmpty();
    }

    @Test
    void publicOneNamesItsDevice() throws Exception {
        SipUri uri = new SipUri();
        uri.setParameter("gr", "urn:uuid:1");

        assertThat(gruus.named(uri, "1001")).isEqualTo(Optional.of(new Gruus.Device("1001", "urn:uuid:1")));
    }
}
