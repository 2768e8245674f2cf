/**
 * TLS under SIP: protocols and suites, certificates and who they speak for, and their exchange while calls go on.
 *
 * <p>Decision: the JDK's engine directly under our own connections; the stack's TLS knows neither today's suites nor
 * certificates of elliptic curves, and would have to be restarted for a new certificate.
 */
package org.carillonpbx.sip.tls;
