/**
 * Everything that goes wrong, as RFC 9457 problem documents.
 *
 * <p>Decided: one pure function tells exceptions apart; the mappers around it only speak JAX-RS. An unexpected one is
 * logged once under an incident id, which is all that the client sees of it.
 */
package org.carillonpbx.web.rest.problem;
