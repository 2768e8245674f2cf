package org.carillonpbx.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code ./carillon bench [AREA] [--json FILE]}: runs the areas, prints a table and appends a JSON line a figure. */
public final class Bench {
    private static final Map<String, Area> AREAS = new TreeMap<>(Map.of(
            "registrations", new Registrations(),
            "calls", new Calls(),
            "signalling", new Signalling(),
            "memory", new Memory(),
            "media", new Transcoding(),
            "music", new Music(),
            "rooms", new Conferences(),
            "relay", new Relay()));

    private Bench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<Area> chosen = new ArrayList<>();
        Path json = null;
        for (int i = 0; i < arguments.length; i++) {
            if ("--json".equals(arguments[i]) && i + 1 < arguments.length) {
                json = Path.of(arguments[++i]);
            } else if (AREAS.containsKey(arguments[i])) {
                chosen.add(AREAS.get(arguments[i]));
            } else {
                System.err.println("no such area: " + arguments[i] + "; there are " + AREAS.keySet());
                System.exit(2);
            }
        }
        List<Figure> figures = new ArrayList<>();
        try (CarillonUnderLoad carillon = CarillonUnderLoad.start()) {
            for (Area area : chosen.isEmpty() ? AREAS.values() : chosen) {
                figures.addAll(area.measure(carillon));
            }
        }
        System.out.println();
        System.out.println(Figure.head());
        figures.forEach(figure -> System.out.println(figure.row()));
        if (json != null) {
            Files.write(
                    json,
                    figures.stream().map(Figure::json).toList(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
    }

    /** One part of the server that is put under load. */
    interface Area {
        List<Figure> measure(CarillonUnderLoad carillon) throws IOException, InterruptedException;
    }
}
