package org.carillonpbx.numbering.boundary;

/** Something that is dialled by a number of its own. */
public interface Numbered {

    /** What is dialled: 2 to 10 digits. */
    String number();

    /** Counts changes. */
    long version();
}
