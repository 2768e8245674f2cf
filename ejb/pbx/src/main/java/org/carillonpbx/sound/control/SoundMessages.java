package org.carillonpbx.sound.control;

import org.jboss.logging.Logger;

/** What sounds have to tell operators: CARILLON7300 to CARILLON7399. */
final class SoundMessages {
    private static final Logger LOG = Logger.getLogger("org.carillonpbx.sound");

    private SoundMessages() {}

    static void ready(int prompts, int own, int classes) {
        LOG.infof("CARILLON7301: %d prompts, %d of them your own; %d music classes", prompts, own, classes);
    }

    static void missing(String language, String name) {
        LOG.warnf("CARILLON7302: the recording of prompt %s (%s) is missing; the shipped one is said", name, language);
    }

    static void swept(int files) {
        LOG.infof("CARILLON7303: %d sound files that nothing uses any more are deleted", files);
    }

    static void notSwept(Throwable failure) {
        LOG.warnf("CARILLON7304: sound files that nothing uses could not be deleted: %s", failure.getMessage());
    }

    static void shippedAway(Throwable failure) {
        LOG.errorf(failure, "CARILLON7305: the shipped sounds could not be laid out");
    }
}
