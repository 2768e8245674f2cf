package org.carillonpbx.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.carillonpbx.peer.Strangers;

/**
 * What 100 running calls and a good phone notice of strangers: INVITE without credentials at 1,000 a second, REGISTER at 2,000,
 * a minute each, from 500 addresses.
 */
final class Strain implements Bench.Area {
    private static final int ADDRESSES = 500;
    private static final int SECONDS = 60;
    private static final int CALLS = 100;
    private static final int LOCAL_PORT = 31_600;

    @Override
    public List<Figure> measure(CarillonUnderLoad carillon) throws IOException, InterruptedException {
        carillon.extensions(4);
        Path directory = Files.createDirectories(carillon.directory().resolve("signalling"));
        flood(carillon, "INVITE", 1_000, 10); // for the compiler
        long before = JavaHeap.liveBytes(carillon.processes());
        Outcome calls = under(carillon, "INVITE", 1_000, directory);
        Outcome registrations = under(carillon, "REGISTER", 2_000, directory);
        long after = JavaHeap.liveBytes(carillon.processes());
        return List.of(
                figure("INVITE flood, packets lost of " + calls.sent(), calls.lost(), "packets", calls),
                figure("INVITE flood, good phone registered after", calls.registeredMillis(), "ms", calls),
                figure("INVITE flood, answers a request", calls.answered(), "", calls),
                figure("INVITE flood, octets answered for each sent", calls.amplification(), "", calls),
                figure(
                        "REGISTER flood, packets lost of " + registrations.sent(),
                        registrations.lost(),
                        "packets",
                        registrations),
                figure(
                        "REGISTER flood, good phone registered after",
                        registrations.registeredMillis(),
                        "ms",
                        registrations),
                figure("REGISTER flood, answers a request", registrations.answered(), "", registrations),
                figure(
                        "REGISTER flood, octets answered for each sent",
                        registrations.amplification(),
                        "",
                        registrations),
                figure("live heap before", before / 1e6, "MB", calls),
                figure("live heap after both floods", after / 1e6, "MB", registrations),
                figure("dialogs left", carillon.metric("carillon_sip_dialogs"), "dialogs", registrations));
    }

    private static Figure figure(String name, double value, String unit, Outcome outcome) {
        return new Figure("signalling", name, value, unit, "", 0, 1, outcome.noise());
    }

    private record Outcome(
            long sent, double lost, double registeredMillis, double answered, double amplification, double noise) {}

    private static Strangers flood(CarillonUnderLoad carillon, String method, int rate, int seconds)
            throws IOException, InterruptedException {
        try (Strangers strangers =
                Strangers.begin(carillon.sipPort(), method, rate, ADDRESSES, 63, Duration.ofSeconds(seconds))) {
            return strangers.ended();
        }
    }

    /** 100 calls with sound, the flood from when they stand, and in the midst of it a phone that registers. */
    private static Outcome under(CarillonUnderLoad carillon, String method, int rate, Path directory)
            throws IOException, InterruptedException {
        RunningRelay relay =
                RunningRelay.begin(carillon.sipPort(), CALLS, SECONDS + 5, directory.resolve(method + ".log"));
        double stalled = ProcFs.stalledSeconds();
        try (Strangers strangers =
                Strangers.begin(carillon.sipPort(), method, rate, ADDRESSES, 64, Duration.ofSeconds(SECONDS))) {
            SippLoad good = SippLoad.run(
                    CarillonUnderLoad.scenarios().resolve("register.xml"),
                    Fields.phones(directory, 4),
                    carillon.sipPort(),
                    LOCAL_PORT,
                    1,
                    10,
                    directory);
            strangers.ended();
            RunningRelay.Told told = relay.told();
            return new Outcome(
                    told.sent(),
                    told.lost(),
                    good.failed() > 0 ? Double.NaN : good.percentile(1),
                    (double) strangers.answers() / strangers.sent(),
                    strangers.amplification(),
                    (ProcFs.stalledSeconds() - stalled) / SECONDS);
        }
    }
}
