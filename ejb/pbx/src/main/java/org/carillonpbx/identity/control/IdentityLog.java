package org.carillonpbx.identity.control;

import org.jboss.logging.Logger;

/** What identity tells operators, with ids that stay: CARILLON6000 to 6499. */
final class IdentityLog {
    private static final Logger LOG = Logger.getLogger("org.carillonpbx.identity");

    private IdentityLog() {}

    static void firstAdministrator() {
        LOG.info("CARILLON6001: the first administrator, admin, is created");
    }

    static void noAdministrator() {
        LOG.warn("CARILLON6002: there is no portal user, and carillon.admin.password is not set: nobody can sign in");
    }

    static void weakFirstPassword(String reason) {
        LOG.warnf("CARILLON6003: the first administrator's password is weak (%s); change it after signing in", reason);
    }

    static void notRefreshed(String reason) {
        LOG.warnf("CARILLON6004: sessions are checked against an older picture: %s", reason);
    }
}
