package org.carillonpbx.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What signalling has to hold besides calls and registrations: each part is measured by itself. */
final class Signalling implements Bench.Area {
    private static final List<Bench.Area> PARTS = List.of(new Watchers(), new StandingFlows(), new Strain());

    @Override
    public List<Figure> measure(CarillonUnderLoad carillon) throws IOException, InterruptedException {
        List<Figure> figures = new ArrayList<>();
        for (Bench.Area part : PARTS) {
            figures.addAll(part.measure(carillon));
        }
        return figures;
    }
}
