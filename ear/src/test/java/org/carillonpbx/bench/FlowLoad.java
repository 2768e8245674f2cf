package org.carillonpbx.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The process in which the phones of {@link Flows} live, so that their work is not the server's. */
final class FlowLoad implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;

    private FlowLoad(Process process) {
        this.process = process;
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static FlowLoad start(CarillonUnderLoad carillon, int flows, Path directory) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = List.of(
                java.toString(),
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                Flows.class.getName(),
                Integer.toString(carillon.pbx().sipsPort()),
                Integer.toString(flows));
        return new FlowLoad(Pinned.talking(command, directory));
    }

    /** Returns when every phone is registered. */
    void awaitRegistered() throws IOException {
        String line = out.readLine();
        while (line != null && !line.equals(Flows.READY)) {
            System.out.println("signalling: " + line);
            line = out.readLine();
        }
        if (line == null) {
            throw new IOException("the phones have ended");
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        out.close();
    }
}
