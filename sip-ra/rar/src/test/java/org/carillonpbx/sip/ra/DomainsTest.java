package org.carillonpbx.sip.ra;

import static org.assertj.core.api.Assertions.assertThat;

import org.carillonpbx.sip.Refused;
import org.carillonpbx.sip.testphone.Draft;
import org.carillonpbx.sip.testphone.TestPhone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A PBX that is told its domains relays nothing to others. */
class DomainsTest {

    private static TestExchange exchange;

    @BeforeAll
    static void start() {
        exchange = new TestExchange();
        exchange.adapter.setDomains("pbx.example.com, Other.Example");
        exchange.start();
        exchange.activate();
        exchange.listener.admission = request -> new Refused(486, "reached");
    }

    @AfterAll
    static void stop() {
        exchange.close();
    }

    @ParameterizedTest
    @CsvSource({
        "sip:1002@pbx.example.com,486",
        "sip:1002@PBX.example.com.,486",
        "sip:1002@other.example:5080,486",
        "sip:1002@127.0.0.1,486",
        "sip:1002@localhost,486",
        "sip:1002@carillon,486",
        "tel:1002,486",
        "sip:1002@evil.example,404",
        "sip:1002@203.0.113.99,404",
        "sips:1002@pbx.example.com.evil.example,404",
        "sip:1002@[2001:db8::99],404"
    })
    void requestForAnotherDomainFindsNobody(String uri, int status) {
        try (TestPhone phone = TestPhone.udp("1001", exchange.port)) {
            phone.send(phone.invite("1002", "v=0\r\n").startLine("INVITE " + uri + " SIP/2.0"));
            assertThat(phone.awaitFinal("INVITE").status()).isEqualTo(status);
        }
    }

    @Test
    void registrationAtAnotherDomainFindsNobody() {
        try (TestPhone phone = TestPhone.udp("1001", exchange.port)) {
            Draft register = phone.request("REGISTER", "1001").startLine("REGISTER sip:evil.example SIP/2.0");
            phone.send(register);
            assertThat(phone.awaitFinal("REGISTER").status()).isEqualTo(404);
        }
    }
}
