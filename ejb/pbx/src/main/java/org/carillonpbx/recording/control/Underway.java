package org.carillonpbx.recording.control;

/** A recording that is not over: in a file of ours, at a recorder elsewhere, or both. Guarded by the notebook. */
final class Underway {
    private boolean filing;
    private boolean filed;
    private boolean elsewhere;
    private boolean taken;
    private boolean ending;
    private String failure = "";
    private String trouble = "";

    Underway(boolean filing, boolean elsewhere) {
        this.filing = filing;
        this.filed = filing;
        this.elsewhere = elsewhere;
    }

    void file() {
        filing = true;
        filed = true;
    }

    /** Its file is closed. */
    void filed(String why) {
        filing = false;
        trouble(why);
    }

    void taken() {
        taken = true;
    }

    /** A recorder elsewhere did not take it, or dropped it. */
    void failed(String why) {
        failure = why;
    }

    /** No recorder elsewhere has to do with it any more. */
    void left() {
        elsewhere = false;
        if (!taken) {
            trouble(failure);
        }
    }

    /** Of several troubles, the first is told. */
    void trouble(String why) {
        trouble = trouble.isEmpty() ? why : trouble;
    }

    void end() {
        ending = true;
    }

    boolean isFiling() {
        return filing;
    }

    boolean isElsewhere() {
        return elsewhere;
    }

    boolean isEnding() {
        return ending;
    }

    boolean isOver() {
        return !filing && !elsewhere;
    }

    boolean wasFiled() {
        return filed;
    }

    boolean wasTaken() {
        return taken;
    }

    String trouble() {
        return trouble;
    }
}
