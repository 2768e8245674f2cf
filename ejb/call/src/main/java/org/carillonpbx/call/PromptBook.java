package org.carillonpbx.call;

import java.util.Optional;

/** Which prompts can be recorded and heard by phone, and by whom; a port of the core, answered from memory. */
public interface PromptBook {

    /** Whether an extension may record and hear prompts by phone. */
    boolean opensTo(String extension);

    /** The prompt that these digits name, whether there is one already or not; empty where they can name none. */
    Optional<String> named(String digits);

    /** Whether there is such a prompt to be heard. */
    boolean has(String prompt);
}
