package org.carillonpbx.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a packet of music costs where a thousand parties hear one class. */
final class Music implements Bench.Area {
    private static final int LISTENERS = 1_000;
    private static final int WARM_SECONDS = 20;
    private static final int SECONDS = 30;

    @Override
    public List<Figure> measure(CarillonUnderLoad carillon) throws IOException, InterruptedException {
        carillon.extensions(2);
        Path directory = Files.createDirectories(carillon.directory().resolve("music"));
        List<Figure> figures = new ArrayList<>();
        for (String voice : List.of("pcmu", "g722", "opus")) {
            Generator.Run run = Generator.run(
                    MusicLoad.class,
                    List.of(
                            Integer.toString(carillon.sipPort()),
                            voice,
                            CarillonUnderLoad.scenarios().resolve("voices").toString(),
                            Integer.toString(LISTENERS),
                            Integer.toString(WARM_SECONDS),
                            Integer.toString(SECONDS)),
                    carillon.processes(),
                    SECONDS,
                    directory.resolve(voice + ".log"));
            System.out.println("music: " + voice + " " + run);
            carillon.awaitNoCalls();
            double packets = run.told("received");
            figures.add(figure("music to 1000 in " + voice, run.cpuSeconds() * 1e6 / packets, "µs a packet", run));
            figures.add(figure("missing, " + voice, run.told("expected") - packets, "packets", run));
        }
        return figures;
    }

    private static Figure figure(String name, double value, String unit, Generator.Run run) {
        return new Figure("music", name, value, unit, "", 0, 1, run.noise());
    }
}
