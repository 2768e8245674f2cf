package org.carillonpbx.media.play;

/** A payload on its way from where it lies to a packet. Kept and used again. */
final class Packed {
    byte[] bytes = new byte[0];
    int length;
}
