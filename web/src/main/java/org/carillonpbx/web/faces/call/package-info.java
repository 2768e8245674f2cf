/**
 * The pages of calls that are over, and the chart of how many there were.
 */
package org.carillonpbx.web.faces.call;
