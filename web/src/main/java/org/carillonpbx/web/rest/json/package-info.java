/**
 * Reading what clients send.
 *
 * <p>Decided: every fault of an input is collected before it is turned down, so that one answer names them all.
 */
package org.carillonpbx.web.rest.json;
