/**
 * Who watches what (RFC 6665): subscriptions accepted, told and ended, for any number of event packages.
 *
 * <p>Decision: a package says what the state is and who may see it, and nothing else; dialogs, versions, pacing, limits and
 * persistence are the framework's. A new package is one bean that implements {@link EventPackage}.
 */
package org.carillonpbx.subscription.boundary;
