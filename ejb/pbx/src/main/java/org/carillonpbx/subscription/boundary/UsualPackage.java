package org.carillonpbx.subscription.boundary;

import java.util.function.BiFunction;

/**
 * What most event packages have in common: a name, a kind of document, somebody who says who may see whom, and those to tell of
 * changes. Whoever extends it is a CDI bean and writes the documents.
 */
public abstract class UsualPackage implements EventPackage {
    private final String event;
    private final String mediaType;
    private final BiFunction<String, String, Access> rule;
    private final Watchers watchers;

    /** For the container's proxy. */
    protected UsualPackage() {
        this("", "", (watcher, resource) -> Access.FORBIDDEN, new Watchers());
    }

    /** @param rule takes the watcher and what it wants to watch */
    protected UsualPackage(String event, String mediaType, BiFunction<String, String, Access> rule, Watchers watchers) {
        this.event = event;
        this.mediaType = mediaType;
        this.rule = rule;
        this.watchers = watchers;
    }

    @Override
    public String event() {
        return event;
    }

    @Override
    public String mediaType() {
        return mediaType;
    }

    @Override
    public Access access(String watcher, String resource) {
        return rule.apply(watcher, resource);
    }

    /** Tells those who watch it that something of it has changed. */
    protected void tell(String resource) {
        watchers.changed(event, resource);
    }
}
