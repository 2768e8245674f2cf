package org.carillonpbx.sound.boundary;

import java.util.List;

/**
 * What became of the files in a pack.
 *
 * @param taken names of prompts that are replaced now
 * @param refused files that were not taken, each with the reason
 */
public record PackReport(List<String> taken, List<String> refused) {
    public PackReport {
        taken = List.copyOf(taken);
        refused = List.copyOf(refused);
    }
}
