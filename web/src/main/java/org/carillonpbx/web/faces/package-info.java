/**
 * The portal: thin CDI beans behind Facelets pages. They ask boundaries, put answers into words and decide nothing.
 */
package org.carillonpbx.web.faces;
