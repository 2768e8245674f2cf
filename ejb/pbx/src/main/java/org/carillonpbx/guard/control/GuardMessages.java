package org.carillonpbx.guard.control;

import org.carillonpbx.guard.boundary.Ban;
import org.jboss.logging.Logger;

/** What the guard tells operators: CARILLON4100 to CARILLON4199. */
final class GuardMessages {
    private static final Logger LOG = Logger.getLogger("org.carillonpbx.guard");

    private GuardMessages() {}

    static void banned(Ban ban) {
        LOG.warnf("CARILLON4101: %s is banned until %s: %s", ban.prefix(), ban.until(), ban.reason());
    }

    static void spared(String address, String reason) {
        LOG.warnf("CARILLON4102: %s would be banned (%s), but phones are registered from there", address, reason);
    }

    static void full(int most) {
        LOG.warnf(
                "CARILLON4103: %d bans stand, which is as many as there can be: those that end first make room", most);
    }

    static void databaseAway(Throwable failure) {
        LOG.warnf("CARILLON4104: bans and security events wait for the database: %s", failure.getMessage());
    }

    static void failed(Throwable failure) {
        LOG.error("CARILLON4105: a round of the guard failed", failure);
    }

    static void loaded(int bans, int rules) {
        LOG.infof("CARILLON4106: %d bans and %d access rules loaded", bans, rules);
    }
}
