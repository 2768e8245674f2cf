package org.carillonpbx.audit.boundary;

import java.util.OptionalLong;

/**
 * What walking the audit log's chain of hashes found.
 *
 * @param rows how many rows were found sound, from the first on
 * @param brokenAt the first row that is not what was written, empty where all are
 * @param reason what is wrong with it, empty where nothing is
 */
public record ChainReport(long rows, OptionalLong brokenAt, String reason) {
    public boolean sound() {
        return brokenAt.isEmpty();
    }
}
