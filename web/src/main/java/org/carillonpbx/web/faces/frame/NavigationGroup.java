package org.carillonpbx.web.faces.frame;

import java.util.List;

/** Pages under one heading; {@code title} is a key in the message bundle, empty for none. */
public record NavigationGroup(String title, List<NavigationPage> pages) {
    public NavigationGroup {
        pages = List.copyOf(pages);
    }
}
