/**
 * The REST API under {@code /api}: resources that translate HTTP to the boundaries' calls and back.
 *
 * <p>Decided: answers are records written by JSON-B, but input is read field by field from JSON-P. Only so can a
 * merge-patch tell "not named" from "null", and an unknown or misspelt field be named instead of silently ignored.
 */
package org.carillonpbx.web.rest;
