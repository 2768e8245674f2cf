/**
 * Signing in and out, and the own page. Whether a password is right is the identity component's to say.
 */
package org.carillonpbx.web.faces.sign;
