/**
 * What the portal shows of the running PBX, and the push that keeps it true. One picture is compared once a second on the server; browsers are told of differences and never poll.
 */
package org.carillonpbx.web.faces.live;
