/**
 * The API's own description (OpenAPI 3.1) and a page to try it.
 *
 * <p>Decided: the description is generated from the annotations when the WAR is built, so that it is tested like any other
 * code and is there whatever the server is made of.
 */
package org.carillonpbx.web.rest.description;
