package org.carillonpbx.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What one room costs in which everybody talks. */
final class Conferences implements Bench.Area {
    private static final int WARM_SECONDS = 20;
    private static final int SECONDS = 20;
    private static final int[] PARTIES = {100, 200};
    private static final List<String> VOICES = List.of("pcmu", "mixed");

    @Override
    public List<Figure> measure(CarillonUnderLoad carillon) throws IOException, InterruptedException {
        carillon.extensions(1);
        Path directory = Files.createDirectories(carillon.directory().resolve("rooms"));
        List<Figure> figures = new ArrayList<>();
        int room = 70;
        for (String voices : VOICES) {
            for (int parties : PARTIES) {
                room++;
                make(carillon, room, parties);
                Generator.Run run = Generator.run(
                        RoomLoad.class,
                        List.of(
                                Integer.toString(carillon.sipPort()),
                                Integer.toString(room),
                                voices,
                                CarillonUnderLoad.scenarios().resolve("voices").toString(),
                                Integer.toString(parties),
                                Integer.toString(WARM_SECONDS),
                                Integer.toString(SECONDS)),
                        carillon.processes(),
                        SECONDS,
                        directory.resolve(voices + "-" + parties + ".log"));
                System.out.println("rooms: " + parties + " " + voices + " " + run);
                String what = parties + " talking parties, " + voices;
                figures.add(figure("CPU of a room of " + what, run.cpuSeconds() / SECONDS, "cores", run));
                figures.add(figure(
                        "missing or wrong, room of " + what,
                        run.told("sent") - run.told("received") + run.told("wrong"),
                        "packets",
                        run));
            }
        }
        return figures;
    }

    private static void make(CarillonUnderLoad carillon, int room, int seats) {
        int status = carillon.pbx()
                .send("POST", "/api/rooms", "{\"number\":\"" + room + "\",\"chimes\":false,\"seats\":" + seats + "}")
                .statusCode();
        if (status != 201) {
            throw new IllegalStateException("no room " + room + ": " + status);
        }
    }

    private static Figure figure(String name, double value, String unit, Generator.Run run) {
        return new Figure("rooms", name, value, unit, "", 0, 1, run.noise());
    }
}
