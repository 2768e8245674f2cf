package org.carillonpbx.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** sipp's input files: own number, answer to a challenge, number to call. */
final class Fields {
    private Fields() {}

    /** One line a phone; each calls the next one, the last one the first. */
    static Path phones(Path directory, int phones) throws IOException {
        StringBuilder lines = new StringBuilder("SEQUENTIAL\n");
        for (int i = 0; i < phones; i++) {
            int number = CarillonUnderLoad.FIRST_NUMBER + i;
            int next = CarillonUnderLoad.FIRST_NUMBER + (i + 1) % phones;
            lines.append(number)
                    .append(";[authentication username=")
                    .append(number)
                    .append(" password=")
                    .append(CarillonUnderLoad.SECRET)
                    .append("];")
                    .append(next)
                    .append('\n');
        }
        return Files.writeString(directory.resolve("phones.csv"), lines);
    }
}
