package org.carillonpbx.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code ./carillon bench [AREA] [--json FILE]}: runs the areas; what one has measured is told, and kept, as soon as it ends. */
public final class Bench {
    private static final Map<String, List<Area>> AREAS = new TreeMap<>(Map.of(
            "registrations", List.of(new Registrations()),
            "calls", List.of(new Calls()),
            "signalling", List.of(new Watchers(), new StandingFlows(), new Strain()),
            "memory", List.of(new Memory()),
            "media", List.of(new Transcoding()),
            "music", List.of(new Music()),
            "rooms", List.of(new Conferences()),
            "relay", List.of(new Relay(), new RelayedMemory())));

    private Bench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<Area> chosen = new ArrayList<>();
        Path json = null;
        for (int i = 0; i < arguments.length; i++) {
            if ("--json".equals(arguments[i]) && i + 1 < arguments.length) {
                json = Path.of(arguments[++i]);
            } else if (AREAS.containsKey(arguments[i])) {
                chosen.addAll(AREAS.get(arguments[i]));
            } else {
                System.err.println("no such area: " + arguments[i] + "; there are " + AREAS.keySet());
                System.exit(2);
            }
        }
        if (chosen.isEmpty()) {
            AREAS.values().forEach(chosen::addAll);
        }
        try (CarillonUnderLoad carillon = CarillonUnderLoad.start()) {
            for (Area area : chosen) {
                tell(area.measure(carillon), json);
            }
        }
    }

    private static void tell(List<Figure> figures, Path json) throws IOException {
        System.out.println();
        System.out.println(Figure.head());
        figures.forEach(figure -> System.out.println(figure.row()));
        System.out.println();
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
