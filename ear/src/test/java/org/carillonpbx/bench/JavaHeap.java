package org.carillonpbx.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a Java server really needs: the objects that a full collection leaves. */
final class JavaHeap {
    private JavaHeap() {}

    /** Bytes of live objects in the WildFly among these processes, after a full collection. */
    static long liveBytes(List<ProcessHandle> processes) throws IOException, InterruptedException {
        ProcessHandle server = processes.stream()
                .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains("jboss-modules"))
                        .isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no WildFly runs"));
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process histogram = new ProcessBuilder(jcmd.toString(), Long.toString(server.pid()), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String text = new String(histogram.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (histogram.waitFor() != 0) {
            throw new IllegalStateException("jcmd: " + text);
        }
        String total = text.lines()
                .filter(line -> line.startsWith("Total"))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new IllegalStateException("no total in what jcmd says"));
        return Long.parseLong(total.strip().split("\\s+", -1)[2]);
    }
}
