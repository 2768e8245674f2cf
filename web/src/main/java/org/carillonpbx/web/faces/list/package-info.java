/**
 * How lists are filtered, sorted and paged. The state stands in the URL and nowhere else: every list can be pasted, and Back works.
 */
package org.carillonpbx.web.faces.list;
