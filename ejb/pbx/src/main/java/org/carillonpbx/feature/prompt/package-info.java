/**
 * Prompts by phone: {@code *77} records one, {@code *99} plays it.
 *
 * <p>Decision: nothing is changed before its recorder has heard it and pressed 1. Whoever hangs up has changed nothing.
 */
package org.carillonpbx.feature.prompt;
