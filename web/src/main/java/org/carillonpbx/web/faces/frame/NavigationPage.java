package org.carillonpbx.web.faces.frame;

/**
 * A page that the navigation leads to.
 *
 * @param title its key in the message bundle
 * @param view the Facelets page behind it
 */
public record NavigationPage(String title, String path, String view, String icon) {}
