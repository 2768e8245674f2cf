/** Who watches what, and orders to phones. */
package org.carillonpbx.web.faces.subscription;
