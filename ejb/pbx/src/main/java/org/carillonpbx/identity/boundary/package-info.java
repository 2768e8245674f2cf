/**
 * Portal users and their sessions.
 *
 * <p>Decision: a session is a signed token that is checked from memory. What ends it early (sign-out, a new password,
 * other roles, a disabled user) is in the database and in a picture in memory, which is brought up to date at once here
 * and within a minute on other nodes.
 */
package org.carillonpbx.identity.boundary;
