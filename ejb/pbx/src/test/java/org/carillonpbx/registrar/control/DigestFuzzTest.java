package org.carillonpbx.registrar.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.carillonpbx.sip.Challenged;
import org.carillonpbx.sip.DigestAnswer;
import org.carillonpbx.sip.Refused;
import org.carillonpbx.sip.RegisterReply;
import org.junit.jupiter.api.Tag;

/** Digest parameters made up by a stranger: challenged or refused, never let in and never a fault. */
@Tag("fuzz")
class DigestFuzzTest {

    private static final RegistrarFixture FIXTURE = new RegistrarFixture();

    @FuzzTest(maxDuration = "10m")
    void strangerIsNeverLetIn(FuzzedDataProvider data) {
        Phone phone = FIXTURE.phone("1001");
        boolean ours = data.consumeBoolean();
        String nonce = ours ? nonce(phone) : data.consumeString(64);
        DigestAnswer answer = new DigestAnswer(
                data.pickValue(new String[] {"1001", "1002", "", "nobody"}),
                data.pickValue(new String[] {"carillon", "other"}),
                nonce,
                data.consumeString(32),
                data.consumeString(64),
                data.pickValue(new String[] {"SHA-256", "MD5", "", "MD5-sess"}),
                data.pickValue(new String[] {"auth", "", "auth-int"}),
                data.consumeString(8),
                data.consumeString(16),
                data.consumeString(8),
                "REGISTER");
        RegisterReply reply = phone.sends(List.of(answer));
        assertThat(reply).isInstanceOfAny(Challenged.class, Refused.class);
        assertThat(FIXTURE.contacts("1001")).isEmpty();
    }

    private static String nonce(Phone phone) {
        phone.takes((Challenged) phone.sends(List.of()));
        return phone.nonce();
    }
}
