package org.carillonpbx.identity.control;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.database.boundary.Row;
import org.carillonpbx.identity.boundary.NewUser;
import org.carillonpbx.identity.boundary.Theme;
import org.carillonpbx.identity.boundary.User;

/** Portal users in the database. What ends sessions counts the user's generation up and returns the account as it is then. */
public final class UserTable {
    private final Database database;

    public UserTable(Database database) {
        this.database = database;
    }

    public List<Account> all() {
        return database.list("select * from carillon.portal_users order by username", UserTable::account);
    }

    public Optional<Account> find(String username) {
        return database.first("select * from carillon.portal_users where username = ?", UserTable::account, username);
    }

    /** Adds a user; empty where there is one of that name. */
    public Optional<Account> add(NewUser user, String passwordHash) {
        return database.first(
                """
                insert into carillon.portal_users (username, name, email, extension, roles, password_hash)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing returning *""",
                UserTable::account,
                user.username(),
                user.name(),
                user.email(),
                user.extension(),
                user.roles(),
                passwordHash);
    }

    public Optional<Account> changePassword(String username, String passwordHash) {
        return database.first("""
                update carillon.portal_users set password_hash = ?, password_changed_at = now(), updated_at = now(),
                       generation = generation + 1 where username = ? returning *""", UserTable::account, passwordHash, username);
    }

    /** The same password under stronger parameters; sessions go on. */
    public void rehash(String username, String before, String after) {
        database.change(
                "update carillon.portal_users set password_hash = ? where username = ? and password_hash = ?",
                after,
                username,
                before);
    }

    public Optional<Account> changeRoles(String username, Set<String> roles) {
        return database.first("""
                update carillon.portal_users set roles = ?, updated_at = now(), generation = generation + 1
                 where username = ? returning *""", UserTable::account, roles, username);
    }

    public Optional<Account> enable(String username, boolean enabled) {
        return database.first("""
                update carillon.portal_users set enabled = ?, updated_at = now(), generation = generation + 1
                 where username = ? returning *""", UserTable::account, enabled, username);
    }

    public Optional<Account> endSessions(String username) {
        return database.first(
                "update carillon.portal_users set generation = generation + 1 where username = ? returning *",
                UserTable::account,
                username);
    }

    public boolean choose(String username, Theme theme) {
        return database.change(
                        "update carillon.portal_users set theme = ?, updated_at = now() where username = ?",
                        theme,
                        username)
                > 0;
    }

    /** The enabled administrators, locked so that two changes at once cannot remove the last one. */
    public List<String> lockAdministrators() {
        return database.list("""
                select username from carillon.portal_users where enabled and 'admin' = any (roles)
                 order by username for update""", row -> row.text("username"));
    }

    private static Account account(Row row) throws SQLException {
        User user = new User(
                row.text("username"),
                row.text("name"),
                row.text("email"),
                row.text("extension"),
                Set.copyOf(row.texts("roles")),
                row.flag("enabled"),
                Theme.valueOf(row.text("theme")),
                row.instant("created_at"),
                row.instant("password_changed_at"));
        return new Account(user, row.text("password_hash"), row.number("generation"));
    }
}
