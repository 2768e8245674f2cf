/**
 * The directory's rows.
 *
 * <p>Decision: a device holds hashes of its secret, one per digest algorithm and encrypted; the secret is kept nowhere.
 */
package org.carillonpbx.directory.entity;
