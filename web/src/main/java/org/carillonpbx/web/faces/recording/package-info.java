/** Pages about recordings. Decision: the player asks the REST interface, which takes the portal's cookie. */
package org.carillonpbx.web.faces.recording;
