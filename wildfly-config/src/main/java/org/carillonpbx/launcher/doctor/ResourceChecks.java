package org.carillonpbx.launcher.doctor;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.carillonpbx.launcher.Machine;

/** Memory, descriptors and disk. */
final class ResourceChecks {

    private static final long GIGABYTE = 1L << 30;
    private static final long ENOUGH_MEMORY = 4;
    private static final long ENOUGH_DISK = 5;
    private static final long ENOUGH_FILES = 16_384;

    private ResourceChecks() {}

    static Finding memory() {
        // A machine sold with four gigabytes reports a little less.
        long gigabytes = Math.round((double) Machine.memory() / GIGABYTE);
        return gigabytes >= ENOUGH_MEMORY
                ? Finding.good("Memory", gigabytes + " GB")
                : Finding.bad("Memory", gigabytes + " GB", "give it " + ENOUGH_MEMORY + " GB or more");
    }

    /** A call takes four sockets: RTP and RTCP on both sides. */
    static Finding openFiles() {
        long limit = ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getMaxFileDescriptorCount()
                : Long.MAX_VALUE;
        return limit >= ENOUGH_FILES
                ? Finding.good("Open files", "limit " + limit)
                : Finding.bad("Open files", "limit " + limit, "ulimit -n 65536, or LimitNOFILE= in the systemd unit");
    }

    static Finding disk(Path data) {
        Path place = existing(data);
        long gigabytes = place.toFile().getUsableSpace() / GIGABYTE;
        return gigabytes >= ENOUGH_DISK
                ? Finding.good("Disk", gigabytes + " GB free for " + data)
                : Finding.bad(
                        "Disk", gigabytes + " GB free for " + data, "free some, or choose another place with --data");
    }

    static Finding dataDirectory(Path data) {
        Path place = existing(data);
        return Files.isWritable(place)
                ? Finding.good("Data", data + " can be written")
                : Finding.bad(
                        "Data", place + " cannot be written", "chown it to this user, or choose another with --data");
    }

    private static Path existing(Path path) {
        Path place = path;
        while (!Files.exists(place)) {
            place = place.getParent();
        }
        return place;
    }
}
