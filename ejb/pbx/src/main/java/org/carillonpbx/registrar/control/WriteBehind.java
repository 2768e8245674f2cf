package org.carillonpbx.registrar.control;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.carillonpbx.registrar.boundary.LegacyDevice;
import org.carillonpbx.registrar.entity.Contact;

/**
 * Brings what the registrar remembers to the database in batches, and back once after a start. Where the database is away
 * nothing is lost but time: what could not be written is written later, as it is then. Confined to one thread at a time.
 */
public final class WriteBehind {
    private static final int BATCH = 500;

    private final ContactBook book;
    private final News news;
    private final RegistrationTable table;
    private final ExceptionsRegister exceptions;
    private final LegacyDeviceTable exceptionsTable;
    private boolean restored;
    private boolean troubled;

    public WriteBehind(
            ContactBook book,
            News news,
            RegistrationTable table,
            ExceptionsRegister exceptions,
            LegacyDeviceTable exceptionsTable) {
        this.book = book;
        this.news = news;
        this.table = table;
        this.exceptions = exceptions;
        this.exceptionsTable = exceptionsTable;
    }

    /** Restores once, then writes what is due. {@code exists} says whether there is such an extension. */
    public void run(Predicate<String> exists) {
        try {
            if (!restored) {
                book.restore(table.load(), exists);
                exceptions.restore(exceptionsTable.load());
                restored = true;
                RegistrarMessages.LOG.remembered(book.count());
            }
            writeContacts();
            writeExceptions();
            if (troubled) {
                RegistrarMessages.LOG.writtenAgain();
            }
            troubled = false;
        } catch (SQLException e) {
            if (!troubled) {
                RegistrarMessages.LOG.memoryOnly(e.getMessage());
            }
            troubled = true;
        }
    }

    private void writeContacts() throws SQLException {
        for (List<String> due = news.takeToWrite(BATCH); !due.isEmpty(); due = news.takeToWrite(BATCH)) {
            Map<String, List<Contact>> contacts = new HashMap<>();
            due.forEach(extension -> contacts.put(extension, book.contacts(extension)));
            try {
                table.write(contacts);
            } catch (SQLException e) {
                if (!unstorable(e)) {
                    due.forEach(news::outdated);
                    throw e;
                }
                writeOneByOne(contacts);
            }
        }
    }

    /** One phone's odd text must not keep all the others' from being written. */
    private void writeOneByOne(Map<String, List<Contact>> contacts) throws SQLException {
        for (Map.Entry<String, List<Contact>> entry : contacts.entrySet()) {
            try {
                table.write(Map.of(entry.getKey(), entry.getValue()));
            } catch (SQLException e) {
                if (!unstorable(e)) {
                    contacts.keySet().forEach(news::outdated);
                    throw e;
                }
                RegistrarMessages.LOG.notWritten(entry.getKey(), e.getMessage());
            }
        }
    }

    /** SQLSTATE classes of faulty data, broken constraints and exceeded limits. */
    private static boolean unstorable(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return state.startsWith("22") || state.startsWith("23") || state.startsWith("54");
    }

    private void writeExceptions() throws SQLException {
        List<LegacyDevice> due = exceptions.takeToWrite();
        if (due.isEmpty()) {
            return;
        }
        try {
            exceptionsTable.write(due);
        } catch (SQLException e) {
            exceptions.putBack(due);
            throw e;
        }
    }
}
