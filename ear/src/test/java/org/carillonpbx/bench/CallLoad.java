package org.carillonpbx.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Phones that register, and then call each other at a steady rate: sipp on both sides. */
record CallLoad(Path fields, List<ProcessHandle> server, Path directory) {
    static final int PHONES = 500;
    private static final int CALLING_PORT = 32_010;
    private static final int ANSWERING_PORT = 32_000;
    private static final int REGISTRATIONS_PER_SECOND = 200;

    static CallLoad on(CarillonUnderLoad carillon, Path directory) throws IOException {
        carillon.extensions(PHONES);
        return new CallLoad(Fields.phones(directory, PHONES), carillon.processes(), directory);
    }

    /** The same phones on another server. */
    CallLoad on(List<ProcessHandle> other) {
        return new CallLoad(fields, other, directory);
    }

    /** Makes so many calls at so many a second, each from INVITE to BYE. */
    Measured play(int sipPort, int rate, int count) throws IOException, InterruptedException {
        Path scenarios = CarillonUnderLoad.scenarios();
        SippLoad registered = SippLoad.run(
                scenarios.resolve("register.xml"),
                fields,
                sipPort,
                ANSWERING_PORT,
                REGISTRATIONS_PER_SECOND,
                PHONES,
                directory);
        if (registered.failed() > 0) {
            throw new IllegalStateException("phones did not register: " + registered);
        }
        Process answering = SippLoad.answering(scenarios.resolve("answer.xml"), fields, ANSWERING_PORT, directory);
        try {
            return Measured.during(
                    server,
                    () -> SippLoad.run(
                            scenarios.resolve("call.xml"), fields, sipPort, CALLING_PORT, rate, count, directory));
        } finally {
            answering.destroyForcibly().waitFor();
        }
    }
}
