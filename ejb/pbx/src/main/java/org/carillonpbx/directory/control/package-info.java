/**
 * The rules of the directory and the picture that is made of it.
 *
 * <p>Decision: a counter in the database, raised as the last step of every change, gives changes the order of their commits;
 * the picture applies them in that order and no other.
 */
package org.carillonpbx.directory.control;
