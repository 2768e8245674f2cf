/**
 * Whether and how somebody can be reached: what phones publish, and what the PBX knows itself, as one.
 *
 * <p>Decision: of a published document only what is shown is kept, as words of a closed set and one note; nothing that came
 * from the network is passed on as markup.
 */
package org.carillonpbx.presence.boundary;
