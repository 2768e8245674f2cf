/**
 * The processing graph: what is done to a party's sound between the packets that come in and those that go out, where the two
 * sides speak different encodings.
 *
 * <p>Decision: packets come in when they come, but sound is taken out by a clock, one packet's worth a tick, so that jitter,
 * loss, silence and a far side's wrong clock all end in one place, the {@link org.carillonpbx.media.graph.Playout}. The
 * stages of a tick stand in one list, in {@link org.carillonpbx.media.graph.Transcoder}.
 */
package org.carillonpbx.media.graph;
