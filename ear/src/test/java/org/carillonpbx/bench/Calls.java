package org.carillonpbx.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Calls from INVITE to BYE: authentication, both legs, and with us the media ports too. */
final class Calls implements Bench.Area {
    @Override
    public List<Figure> measure(CarillonUnderLoad carillon) throws IOException, InterruptedException {
        Path directory = Files.createDirectories(carillon.directory().resolve("calls"));
        CallLoad load = CallLoad.on(carillon, directory);
        List<Figure> figures = new ArrayList<>();
        System.out.println("calls: warming up");
        load.play(carillon.sipPort(), 50, 3_000);
        load.play(carillon.sipPort(), 100, 3_000);
        Measured twice = load.play(carillon.sipPort(), 200, 12_000);
        System.out.println("calls: Carillon at 200/s " + twice);
        Measured ours = load.play(carillon.sipPort(), 100, 6_000);
        System.out.println("calls: Carillon at 100/s " + ours);
        Optional<Measured> theirs = Optional.empty();
        Optional<Kamailio> started = Kamailio.start(directory);
        if (started.isPresent()) {
            try (Kamailio kamailio = started.get()) {
                theirs = Optional.of(load.on(kamailio.processes()).play(Kamailio.PORT, 100, 6_000));
                System.out.println("calls: Kamailio at 100/s " + theirs.get());
            }
        }
        String peer = theirs.isPresent() ? "kamailio" : "";
        figures.add(new Figure(
                "calls",
                "CPU per call at 100/s",
                ours.cpuMillisEach(),
                "ms",
                peer,
                theirs.map(Measured::cpuMillisEach).orElse(0.0),
                1,
                ours.noise()));
        figures.add(new Figure(
                "calls",
                "p50 INVITE to 180 at 100/s",
                ours.load().percentile(0.5),
                "ms",
                peer,
                theirs.map(t -> t.load().percentile(0.5)).orElse(0.0),
                1,
                ours.noise()));
        figures.add(new Figure(
                "calls",
                "p99 INVITE to 180 at 100/s",
                ours.load().percentile(0.99),
                "ms",
                peer,
                theirs.map(t -> t.load().percentile(0.99)).orElse(0.0),
                1,
                ours.noise()));
        figures.add(new Figure(
                "calls",
                "failed of 6000 at 100/s",
                ours.load().failed(),
                "calls",
                peer,
                theirs.map(t -> (double) t.load().failed()).orElse(0.0),
                1,
                ours.noise()));
        figures.add(new Figure("calls", "CPU per call at 200/s", twice.cpuMillisEach(), "ms", "", 0, 1, twice.noise()));
        figures.add(new Figure(
                "calls", "p99 INVITE to 180 at 200/s", twice.load().percentile(0.99), "ms", "", 0, 1, twice.noise()));
        figures.add(new Figure(
                "calls", "failed of 12000 at 200/s", twice.load().failed(), "calls", "", 0, 1, twice.noise()));
        figures.add(new Figure("calls", "resident memory", twice.residentBytes() / 1e6, "MB", "", 0, 1, twice.noise()));
        figures.add(new Figure(
                "calls", "live calls left", carillon.pbx().liveCalls().size(), "calls", "", 0, 1, 0));
        return figures;
    }
}
