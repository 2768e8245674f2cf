/**
 * How a language says numbers, dates and times: which prompts, in which order.
 *
 * <p>Decision: a language is data. Its rules divide a number by powers of ten and say the parts, in the manner of ICU's rule-based
 * number formats, which is enough for the inversions and the genders of European languages; no code knows a language.
 */
package org.carillonpbx.sound.control.say;
