package org.carillonpbx.directory.boundary;

import java.util.List;

/** A component that keeps something by an extension's number says what goes when the extension is deleted. A CDI bean. */
public interface Dependents {

    /** Sentences such as "2 registered phones"; empty where there is nothing. */
    List<String> of(String number);
}
