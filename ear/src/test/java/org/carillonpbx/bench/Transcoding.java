package org.carillonpbx.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What calls between two encodings cost. */
final class Transcoding implements Bench.Area {
    private static final int CALLS = 100;
    private static final int COLD_CALLS = 20;
    private static final int COLD_SECONDS = 40;
    private static final int WARM_SECONDS = 10;
    private static final int SECONDS = 20;
    private static final List<String> OTHERS = List.of("pcma", "g722", "opus", "opus-full");

    @Override
    public List<Figure> measure(CarillonUnderLoad carillon) throws IOException, InterruptedException {
        carillon.extensions(2);
        Path directory = Files.createDirectories(carillon.directory().resolve("media"));
        List<Figure> figures = new ArrayList<>();
        for (String other : OTHERS) {
            // A full core leaves the compiler nothing, and stays full because of that: few calls first
            load(carillon, other, COLD_CALLS, COLD_SECONDS, directory.resolve(other + "-cold.log"), () -> {});
            Turnarounds turnarounds = new Turnarounds(carillon);
            Generator.Run run =
                    load(carillon, other, CALLS, SECONDS, directory.resolve(other + ".log"), turnarounds::begin);
            System.out.println("media: pcmu and " + other + " " + run);
            figures.add(figure("CPU of 100 calls pcmu-" + other, run.cpuSeconds() / SECONDS, "cores", run));
            figures.add(figure(
                    "missing or wrong, pcmu-" + other,
                    run.told("sent") - run.told("received") + run.told("wrong"),
                    "packets",
                    run));
            figures.addAll(turnarounds.figures("media", "pcmu-" + other, run.noise()));
        }
        return figures;
    }

    private static Generator.Run load(
            CarillonUnderLoad carillon, String other, int calls, int seconds, Path log, Runnable onMeasuring)
            throws IOException, InterruptedException {
        return Generator.run(
                CodecLoad.class,
                List.of(
                        Integer.toString(carillon.sipPort()),
                        "pcmu",
                        other,
                        CarillonUnderLoad.scenarios().resolve("voices").toString(),
                        Integer.toString(calls),
                        Integer.toString(WARM_SECONDS),
                        Integer.toString(seconds)),
                carillon.processes(),
                seconds,
                log,
                onMeasuring);
    }

    private static Figure figure(String name, double value, String unit, Generator.Run run) {
        return new Figure("media", name, value, unit, "", 0, 1, run.noise());
    }
}
