package org.carillonpbx.guard.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.carillonpbx.guard.boundary.AccessRule;
import org.carillonpbx.guard.boundary.AccessRules;
import org.carillonpbx.guard.boundary.Service;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.sip.AccessPicture.Standing;
import org.carillonpbx.sip.Prefix;
import org.carillonpbx.sip.Transport;
import org.junit.jupiter.api.Test;

class AccessCheckTest {

    private static AccessRule rule(Service service, boolean allow, String prefix) {
        return new AccessRule(service, allow, prefix, "");
    }

    @Test
    void rulesAreWrittenTheOneWay() {
        assertThat(AccessCheck.checked(List.of(rule(Service.SIP, false, " 192.0.2.99/24 ")), "10.0.0.1"))
                .containsExactly(rule(Service.SIP, false, "192.0.2.0/24"));
    }

    @Test
    void whatIsNoPrefixIsNamedByItsPlace() {
        assertThatThrownBy(() -> AccessCheck.checked(
                        List.of(rule(Service.SIP, true, "10.0.0.0/8"), rule(Service.SIP, true, "ten")), "10.0.0.1"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.violations())
                                .singleElement()
                                .satisfies(violation ->
                                        assertThat(violation.field()).isEqualTo("rules[1].prefix")));
    }

    @Test
    void theSamePrefixStandsOnceAService() {
        assertThatThrownBy(() -> AccessCheck.checked(
                        List.of(rule(Service.SIP, true, "10.0.0.0/8"), rule(Service.SIP, false, "10.1.0.0/8")), "::1"))
                .isInstanceOf(Problem.class);
    }

    @Test
    void nobodyShutsThemselvesOut() {
        List<AccessRule> rules =
                List.of(rule(Service.PORTAL, false, "0.0.0.0/0"), rule(Service.PORTAL, true, "10.0.0.0/8"));
        assertThat(AccessCheck.checked(rules, "10.1.2.3")).hasSize(2);
        assertThatThrownBy(() -> AccessCheck.checked(rules, "192.0.2.1"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.violations().get(0).message())
                                .contains("shut you out"));
    }

    @Test
    void thisMachineIsAlwaysLetIntoThePortal() {
        AccessBoard board = new AccessBoard();
        board.follow(new AccessRules(List.of(rule(Service.PORTAL, false, "0.0.0.0/0")), 9));
        assertThat(board.portalAdmits(Prefix.address("127.0.0.1").orElseThrow()))
                .isTrue();
        assertThat(board.portalAdmits(Prefix.address("192.0.2.1").orElseThrow()))
                .isFalse();
    }

    @Test
    void ruleForOneTransportLeavesTheOthersAlone() {
        AccessBoard board = new AccessBoard();
        board.follow(new AccessRules(
                List.of(rule(Service.SIP_UDP, false, "0.0.0.0/0"), rule(Service.SIP_UDP, true, "10.0.0.0/8")), 9));
        assertThat(board.picture()
                        .standing(Transport.UDP, Prefix.address("192.0.2.1").orElseThrow()))
                .isEqualTo(Standing.DENIED);
        assertThat(board.picture()
                        .standing(Transport.TLS, Prefix.address("192.0.2.1").orElseThrow()))
                .isEqualTo(Standing.OPEN);
        assertThat(board.picture()
                        .standing(Transport.UDP, Prefix.address("10.2.0.1").orElseThrow()))
                .isEqualTo(Standing.TRUSTED);
    }

    @Test
    void olderRulesDoNotReplaceNewerOnes() {
        AccessBoard board = new AccessBoard();
        board.follow(new AccessRules(List.of(rule(Service.SIP, false, "192.0.2.0/24")), 9));
        board.follow(new AccessRules(List.of(), 8));
        assertThat(board.picture()
                        .standing(Transport.UDP, Prefix.address("192.0.2.1").orElseThrow()))
                .isEqualTo(Standing.DENIED);
    }
}
