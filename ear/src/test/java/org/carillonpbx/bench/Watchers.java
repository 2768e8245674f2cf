package org.carillonpbx.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.carillonpbx.peer.RunningPbx;
import org.carillonpbx.peer.Watching;

/** Phones that watch lines: 20,000 subscriptions are held, and 500 watchers of one line are told of its call. */
final class Watchers implements Bench.Area {
    private static final int SUBSCRIPTIONS = 20_000;
    private static final int WATCHERS = 50;
    private static final int OF_ONE = 500;
    private static final int CALLS = 15;
    private static final int UNDER_WAY = 32;
    private static final int EXPIRES = 3_600;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
    private static final int WATCHED = WATCHERS;
    private static final int SELDOM_WATCHED = WATCHED + 1;

    @Override
    public List<Figure> measure(CarillonUnderLoad carillon) throws IOException, InterruptedException {
        carillon.extensions(SELDOM_WATCHED + 100);
        List<ProcessHandle> server = carillon.processes();
        double stalled = ProcFs.stalledSeconds();
        long begun = System.nanoTime();
        try (Watching phones = new Watching(carillon.sipPort())) {
            subscribe(phones, 2_000); // warm
            settle();
            long before = JavaHeap.liveBytes(server);
            double cpuBefore = ProcFs.cpuSeconds(server);
            long start = System.nanoTime();
            subscribe(phones, SUBSCRIPTIONS - OF_ONE - 2_000);
            double seconds = (System.nanoTime() - start) / 1e9;
            double cpu = ProcFs.cpuSeconds(server) - cpuBefore;
            int counted = SUBSCRIPTIONS - OF_ONE - 2_000;
            settle();
            long after = JavaHeap.liveBytes(server);
            List<Watching.Request> lamps = watchOne(phones);
            List<Double> millis = new ArrayList<>();
            for (int i = 0; i < CALLS; i++) {
                millis.add(told(phones, lamps));
            }
            millis.sort(Double::compare);
            double held = carillon.pbx()
                    .get("/api/subscriptions?size=1")
                    .asJsonObject()
                    .getInt("total");
            double noise = (ProcFs.stalledSeconds() - stalled) / ((System.nanoTime() - begun) / 1e9);
            return List.of(
                    figure("subscriptions held", held, "", noise),
                    figure("live heap a subscription", (double) (after - before) / counted, "bytes", noise),
                    figure("SUBSCRIBE accepted and told", counted / seconds, "1/s", noise),
                    figure("CPU a subscription", cpu * 1_000 / counted, "ms", noise),
                    figure("500 watchers told of a call, median", millis.get(CALLS / 2), "ms", noise),
                    figure("500 watchers told of a call, worst of 15", millis.get(CALLS - 1), "ms", noise));
        }
    }

    /** Until transactions have ended and the last subscriptions are written down: neither is what a subscription holds. */
    private static void settle() {
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(40));
    }

    private static RunningPbx.Extension extension(int index) {
        return new RunningPbx.Extension(
                Integer.toString(CarillonUnderLoad.FIRST_NUMBER + index), CarillonUnderLoad.SECRET);
    }

    /** So many watch lines that nothing happens on. */
    private static void subscribe(Watching phones, int count) {
        List<Watching.Request> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Watching.Request one = phones.subscribe(
                    extension(i % WATCHERS), extension(SELDOM_WATCHED + i % 100).number(), "dialog", EXPIRES);
            all.add(one);
            if (i >= UNDER_WAY) {
                await(phones, all.get(i - UNDER_WAY));
            }
        }
        all.forEach(one -> await(phones, one));
    }

    private static void await(Watching phones, Watching.Request request) {
        long begun = System.nanoTime();
        while (request.status() == 0 || request.told().isEmpty()) {
            LockSupport.parkNanos(50_000);
            if (System.nanoTime() - begun > TimeUnit.SECONDS.toNanos(1)) {
                phones.insist(1_000);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            }
            if (System.nanoTime() - begun > PATIENCE || request.status() >= 300) {
                throw new IllegalStateException("not subscribed: " + request.status());
            }
        }
    }

    private static List<Watching.Request> watchOne(Watching phones) {
        List<Watching.Request> lamps = new ArrayList<>(OF_ONE);
        for (int i = 0; i < OF_ONE; i++) {
            Watching.Request one =
                    phones.subscribe(extension(i % WATCHERS), extension(WATCHED).number(), "dialog", EXPIRES);
            await(phones, one);
            lamps.add(one);
        }
        return lamps;
    }

    /** Milliseconds from the INVITE of the watched line until the last of its watchers is told of it. */
    private static double told(Watching phones, List<Watching.Request> lamps) {
        List<Integer> before = lamps.stream().map(lamp -> lamp.told().size()).toList();
        Watching.Request call = phones.call(extension(WATCHED), extension(0).number());
        long slowest = 0;
        for (int i = 0; i < lamps.size(); i++) {
            Watching.Request lamp = lamps.get(i);
            long begun = System.nanoTime();
            while (lamp.told().size() <= before.get(i)) {
                if (System.nanoTime() - begun > PATIENCE) {
                    throw new IllegalStateException("a watcher was not told");
                }
                LockSupport.parkNanos(100_000);
            }
            slowest = Math.max(slowest, lamp.told().get(before.get(i)).nanos());
        }
        double millis = (slowest - call.authorizedAt()) / 1e6;
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(2)); // until the end of the call is told as well
        return millis;
    }

    private static Figure figure(String name, double value, String unit, double noise) {
        return new Figure("signalling", name, value, unit, "", 0, 1, noise);
    }
}
