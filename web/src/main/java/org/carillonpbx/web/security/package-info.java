/**
 * Who is calling, and what they may reach: the same answer for pages and for REST.
 *
 * <p>Decided: plain servlet filters ask {@code SignIn} about the token on every request, rather than a container login
 * kept in the HTTP session. A revoked token is refused at once, everywhere, and there is one way in.
 */
package org.carillonpbx.web.security;
