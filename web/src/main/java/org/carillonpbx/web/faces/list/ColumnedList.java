package org.carillonpbx.web.faces.list;

import java.util.List;

/** The lists whose columns can be hidden. The first column of a list leads to the object and always stays. */
enum ColumnedList {
    EXTENSIONS(
            new Column("email", "extension.email"),
            new Column("state", "extension.state"),
            new Column("updated", "extension.updated")),
    RECORDS(
            new Column("called", "calls.called"),
            new Column("answered", "calls.answeredBy"),
            new Column("outcome", "records.disposition"),
            new Column("talked", "records.talked"),
            new Column("total", "records.total")),
    PHONES(
            new Column("agent", "phones.agent"),
            new Column("source", "phones.source"),
            new Column("flow", "phones.flow"),
            new Column("contact", "phones.contact"),
            new Column("digest", "phones.digest"),
            new Column("registered", "phones.registered"),
            new Column("expires", "phones.expires")),
    SUBSCRIPTIONS(
            new Column("resource", "subscriptions.resource"),
            new Column("agent", "phones.agent"),
            new Column("source", "phones.source"),
            new Column("since", "subscriptions.since"),
            new Column("expires", "phones.expires"),
            new Column("health", "subscriptions.health"));

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final List<Column> columns;

    ColumnedList(Column... columns) {
        this.columns = List.of(columns);
    }

    List<Column> columns() {
        return columns;
    }

    /**
     * A column that can be hidden.
     *
     * @param title the key of its heading among the portal's texts
     */
    record Column(String key, String title) {}
}
