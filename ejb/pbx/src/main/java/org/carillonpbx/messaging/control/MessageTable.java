package org.carillonpbx.messaging.control;

import java.time.Instant;
import java.util.List;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.database.boundary.Row;
import org.carillonpbx.messaging.boundary.TextMessage;
import org.carillonpbx.messaging.entity.KeptMessage;

/** The table {@code messages}. */
final class MessageTable {
    private static final String INSERT = "insert into carillon.messages"
            + " (recipient, sender, sender_name, content_type, body, sent_at, expires_at)"
            + " select ?, ?, ?, ?, ?, ?, ?"
            + " where (select count(*) from carillon.messages where recipient = ?) < ?";

    private final Database database;

    MessageTable(Database database) {
        this.database = database;
    }

    /** Keeps all of them or, by an exception, none; whether there was room for each. */
    List<Boolean> keep(List<TextMessage> messages, MessagingSettings settings) {
        return database.together(bound ->
                messages.stream().map(message -> keep(bound, message, settings)).toList());
    }

    private static boolean keep(Database database, TextMessage message, MessagingSettings settings) {
        return database.change(
                        INSERT,
                        message.recipient(),
                        message.sender(),
                        storable(message.senderName()),
                        message.contentType(),
                        storable(message.body()),
                        message.sentAt(),
                        message.sentAt().plus(settings.keepFor()),
                        message.recipient(),
                        settings.mostKept())
                > 0;
    }

    /** Those for whom something is kept. */
    List<String> recipients() {
        return database.list("select distinct recipient from carillon.messages", row -> row.text("recipient"));
    }

    /** What is kept for one recipient, the oldest first. */
    List<KeptMessage> of(String recipient, Instant now, int atMost) {
        return database.list(
                "select * from carillon.messages where recipient = ? and expires_at > ? order by id limit ?",
                MessageTable::message,
                recipient,
                now,
                atMost);
    }

    private static KeptMessage message(Row row) throws java.sql.SQLException {
        return new KeptMessage(
                row.number("id"),
                new TextMessage(
                        "",
                        row.text("sender"),
                        row.text("sender_name"),
                        row.text("recipient"),
                        row.text("content_type"),
                        row.text("body"),
                        row.instant("sent_at")));
    }

    void remove(List<KeptMessage> messages) {
        database.together(bound -> messages.stream()
                .mapToInt(kept -> bound.change("delete from carillon.messages where id = ?", kept.id()))
                .sum());
    }

    int removeExpired(Instant now) {
        return database.change("delete from carillon.messages where expires_at <= ?", now);
    }

    /** PostgreSQL's text holds every character but this one. */
    private static String storable(String text) {
        return text.replace('\u0000', '\uFFFD');
    }
}
