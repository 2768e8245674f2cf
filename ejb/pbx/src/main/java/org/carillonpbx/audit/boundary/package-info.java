/**
 * Who did what, when and from where.
 *
 * <p>Decision: rows are chained by SHA-256, so that a change behind the application's back shows. The chain makes writers
 * queue; changes to a PBX's configuration are rare enough for that.
 */
package org.carillonpbx.audit.boundary;
