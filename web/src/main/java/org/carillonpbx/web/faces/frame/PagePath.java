package org.carillonpbx.web.faces.frame;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which page stands behind a path of the portal. */
final class PagePath {
    private static final Set<String> PAGES = Set.of(
            "login",
            "extensions",
            "phones",
            "subscriptions",
            "connections",
            "active",
            "calls",
            "rooms",
            "paging",
            "recordings",
            "jobs",
            "profile",
            "security",
            "prompts",
            "music");
    private static final Pattern EXTENSION = Pattern.compile("/extensions/(\\d{1,20})");
    private static final Pattern CALL = Pattern.compile("/calls/([\\w\\-.~:@]{1,200})");

    private PagePath() {}

    /** The view with its parameter; empty where the path is no page's. */
    static Optional<String> behind(String path) {
        if (path.equals("/")) {
            return Optional.of("/index.xhtml");
        }
        if (PAGES.contains(path.substring(1))) {
            return Optional.of(path + ".xhtml");
        }
        if (path.equals("/extensions/new")) {
            return Optional.of("/extension-new.xhtml");
        }
        Matcher extension = EXTENSION.matcher(path);
        if (extension.matches()) {
            return Optional.of("/extension.xhtml?number=" + extension.group(1));
        }
        Matcher call = CALL.matcher(path);
        return call.matches() ? Optional.of("/call.xhtml?id=" + call.group(1)) : Optional.empty();
    }

    /** The path that leads to a view: the other way round. What is no view of ours stays as it is. */
    static String to(String view) {
        return view.replaceFirst("^/index\\.xhtml", "/")
                .replaceFirst("^/extension-new\\.xhtml", "/extensions/new")
                .replaceFirst("^/extension\\.xhtml\\?number=(\\d+)$", "/extensions/$1")
                .replaceFirst("^/call\\.xhtml\\?id=([^&]+)$", "/calls/$1")
                .replaceFirst("^(/[a-z]+)\\.xhtml", "$1");
    }
}
