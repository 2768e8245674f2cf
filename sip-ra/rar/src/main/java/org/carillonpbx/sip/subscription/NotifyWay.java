package org.carillonpbx.sip.subscription;

import gov.nist.javax.sip.header.RetryAfter;
import gov.nist.javax.sip.message.SIPResponse;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import org.carillonpbx.sip.event.NotifyOutcome;
import org.carillonpbx.sip.event.SubscriptionKey;
import org.carillonpbx.sip.outflow.Asker;
import org.carillonpbx.sip.outflow.Tools;

/** One NOTIFY from its sending to its outcome, which is told once. */
final class NotifyWay implements Asker {

    private final Tools tools;
    private final SubscriptionKey key;
    private final long sequence;
    private final AtomicBoolean told = new AtomicBoolean();

    NotifyWay(Tools tools, SubscriptionKey key, long sequence) {
        this.tools = tools;
        this.key = key;
        this.sequence = sequence;
    }

    @Override
    public void responded(SIPResponse response) {
        if (response.getStatusCode() >= 200) {
            OptionalInt retryAfter = response.getHeader("Retry-After") instanceof RetryAfter header
                    ? OptionalInt.of(header.getRetryAfter())
                    : OptionalInt.empty();
            tell(response.getStatusCode(), retryAfter);
        }
    }

    @Override
    public void failed(int status) {
        tell(status, OptionalInt.empty());
    }

    private void tell(int status, OptionalInt retryAfter) {
        if (told.compareAndSet(false, true)) {
            tools.node().audience().notified(new NotifyOutcome(key, sequence, status, retryAfter));
        }
    }
}
