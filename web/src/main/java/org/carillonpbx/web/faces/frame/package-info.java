/**
 * The frame around every page: navigation, addresses, search, what is shown when something fails. Addresses are ours: a filter forwards a plain path to the page behind it, so that no page knows how it is reached.
 */
package org.carillonpbx.web.faces.frame;
