/** The page of the SIP connections that stand. Decision: like every list its URL holds its filters. */
package org.carillonpbx.web.faces.connection;
