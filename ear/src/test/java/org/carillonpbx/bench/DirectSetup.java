package org.carillonpbx.bench;

import java.io.IOException;

/** No relay at all: what the generator and the kernel alone need. */
final class DirectSetup implements RelaySetup {
    @Override
    public void establish(Circuit circuit) throws IOException {
        circuit.through(circuit.calleePort(), circuit.callerPort());
    }

    @Override
    public void close() {}
}
