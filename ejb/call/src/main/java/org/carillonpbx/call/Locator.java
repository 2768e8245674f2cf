package org.carillonpbx.call;

import java.util.List;

/** Where an extension can be reached now; a port of the core, answered from memory. */
public interface Locator {

    /** The contacts of an extension, best first; empty where nothing is registered. */
    List<Target> contactsOf(String extension);

    /** The contacts of one device of it (RFC 5627), by its instance; empty where it is not registered. */
    default List<Target> contactsOf(String extension, String device) {
        return List.of();
    }
}
