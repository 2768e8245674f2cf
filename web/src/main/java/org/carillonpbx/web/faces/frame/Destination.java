package org.carillonpbx.web.faces.frame;

import org.carillonpbx.web.security.ReturnPath;

/** Where to send a visitor who has signed in: a page of ours by its own path, the dashboard where it is none. */
public final class Destination {

    private Destination() {}

    public static String of(String wanted) {
        String path = PagePath.to(ReturnPath.safe(wanted));
        return path.equals("/login") || path.startsWith("/login?") ? "/" : path;
    }
}
