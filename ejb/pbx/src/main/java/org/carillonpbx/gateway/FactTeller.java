package org.carillonpbx.gateway;

import java.util.List;
import java.util.function.Consumer;
import org.carillonpbx.call.CallFact;
import org.carillonpbx.call.FactListener;
import org.carillonpbx.call.lane.Teller;

/** Carries facts off the lane and tells each listener of them; where listeners do not keep up, facts are lost and counted. */
final class FactTeller implements Consumer<CallFact>, Runnable {
    private static final int CAPACITY = 65_536;

    private final Teller<CallFact> teller;
    private final List<FactListener> listeners;
    private final Seldom losses = new Seldom();
    private final Seldom failures = new Seldom();

    FactTeller(List<FactListener> listeners) {
        this.listeners = List.copyOf(listeners);
        teller = new Teller<>(CAPACITY, this::tell, now -> losses.tell(untold -> GatewayMessages.LOG.factsLost(now)));
    }

    @Override
    public void accept(CallFact fact) {
        teller.accept(fact);
    }

    @Override
    public void run() {
        teller.run();
    }

    /** Tells what is there still, then ends its thread. */
    void stop() {
        teller.stop();
    }

    long lost() {
        return teller.lost();
    }

    private void tell(List<CallFact> facts) {
        for (FactListener listener : listeners) {
            try {
                listener.onFacts(facts, fault -> failed(listener, fault));
            } catch (RuntimeException fault) {
                failed(listener, fault);
            }
        }
    }

    private void failed(FactListener listener, RuntimeException fault) {
        failures.tell(untold -> GatewayMessages.LOG.listenerFailed(listener, untold, fault));
    }
}
