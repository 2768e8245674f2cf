/**
 * The tones that a telephone network speaks in: ringback, busy and the like, as they sound in each country.
 *
 * <p>Decision: countries are lines in a table, {@code tones.txt}; what cannot be said there is not made.
 */
package org.carillonpbx.media.tone;
