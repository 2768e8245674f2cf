/**
 * Says to a caller which number it calls from: the destination {@code mynumber}.
 *
 * <p>Decision: it is the number that others see, not the account that the phone signs in with.
 */
package org.carillonpbx.feature.mynumber;
