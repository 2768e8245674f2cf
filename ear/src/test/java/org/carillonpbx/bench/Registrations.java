package org.carillonpbx.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Phones that register: challenge, answer, binding. */
final class Registrations implements Bench.Area {
    private static final int PHONES = 2_000;
    private static final int RATE = 2_000;
    private static final int SECONDS = 30;

    @Override
    public List<Figure> measure(CarillonUnderLoad carillon) throws IOException, InterruptedException {
        carillon.extensions(PHONES);
        Path directory = Files.createDirectories(carillon.directory().resolve("registrations"));
        Path scenario = CarillonUnderLoad.scenarios().resolve("register.xml");
        Path fields = Fields.phones(directory, PHONES);
        System.out.println("registrations: warming up");
        SippLoad.run(scenario, fields, carillon.sipPort(), 31_000, RATE / 2, RATE * 15, directory);
        Measured ours = measure(scenario, fields, carillon.sipPort(), carillon.processes(), directory);
        System.out.println("registrations: Carillon " + ours.load());
        Optional<Measured> theirs = Optional.empty();
        Optional<Kamailio> started = Kamailio.start(directory);
        if (started.isPresent()) {
            try (Kamailio kamailio = started.get()) {
                theirs = Optional.of(measure(scenario, fields, Kamailio.PORT, kamailio.processes(), directory));
                System.out.println("registrations: Kamailio " + theirs.get().load());
            }
        }
        String peer = theirs.isPresent() ? "kamailio" : "";
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(
                "registrations",
                "CPU per registration",
                ours.cpuMillisEach(),
                "ms",
                peer,
                theirs.map(Measured::cpuMillisEach).orElse(0.0),
                1,
                ours.noise()));
        figures.add(new Figure(
                "registrations",
                "failed of " + RATE * SECONDS,
                ours.load().failed(),
                "calls",
                peer,
                theirs.map(t -> (double) t.load().failed()).orElse(0.0),
                1,
                ours.noise()));
        figures.add(new Figure(
                "registrations",
                "retransmissions",
                ours.load().retransmissions(),
                "messages",
                peer,
                theirs.map(t -> (double) t.load().retransmissions()).orElse(0.0),
                1,
                ours.noise()));
        figures.add(new Figure(
                "registrations",
                "held rate",
                ours.load().succeeded() / ours.load().seconds(),
                "1/s",
                peer,
                theirs.map(t -> t.load().succeeded() / t.load().seconds()).orElse(0.0),
                1,
                ours.noise()));
        figures.add(new Figure(
                "registrations",
                "p99 REGISTER to 200",
                ours.load().percentile(0.99),
                "ms",
                peer,
                theirs.map(t -> t.load().percentile(0.99)).orElse(0.0),
                1,
                ours.noise()));
        figures.add(new Figure(
                "registrations",
                "resident memory",
                ours.residentBytes() / 1e6,
                "MB",
                peer,
                theirs.map(t -> t.residentBytes() / 1e6).orElse(0.0),
                1,
                ours.noise()));
        return figures;
    }

    private static Measured measure(Path scenario, Path fields, int port, List<ProcessHandle> server, Path directory)
            throws IOException, InterruptedException {
        return Measured.during(
                server, () -> SippLoad.run(scenario, fields, port, 31_010, RATE, RATE * SECONDS, directory));
    }
}
