/**
 * Encryption at rest under one master key that lies in a file beside the data, never in the database.
 *
 * <p>Decision: what is sealed says under which key and in which format, so that keys can be rotated while old seals still
 * open.
 */
package org.carillonpbx.vault.boundary;
