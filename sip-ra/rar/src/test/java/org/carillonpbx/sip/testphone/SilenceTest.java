package org.carillonpbx.sip.testphone;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("what is written to the streams and the log has to be its own")
class SilenceTest {

    private static final Logger LOG = Logger.getLogger("org.carillonpbx.sip");

    private static void broken(Runnable noise) {
        try (Silence silence = new Silence()) {
            noise.run();
            assertThatExceptionOfType(AssertionError.class).isThrownBy(silence::kept);
        }
    }

    @Test
    void everyNoiseIsHeard() {
        broken(() -> System.out.println("noise"));
        broken(() -> new IllegalStateException("noise").printStackTrace());
        broken(() -> LOG.info("CARILLON1999: noise"));
        broken(() -> LOG.error("CARILLON1999: noise", new IllegalStateException("noise")));
    }

    @Test
    void whatIsBelowTheLevelIsNone() {
        try (Silence silence = new Silence()) {
            LOG.debug("no noise");
            assertThatCode(silence::kept).doesNotThrowAnyException();
        }
    }
}
