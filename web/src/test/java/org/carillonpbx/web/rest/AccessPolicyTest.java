package org.carillonpbx.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessPolicyTest {
    @Test
    void aMethodThatSaysNothingIsClosedEvenToAdministrators() throws NoSuchMethodException {
        AccessPolicy policy = AccessPolicy.of(Object.class, Object.class.getMethod("toString"));
        assertThat(policy).isEqualTo(AccessPolicy.CLOSED);
        assertThat(policy.allows(Set.of("admin"))).isFalse();
    }

    @Test
    void aMethodsOwnWordGoesBeforeItsClasss() throws NoSuchMethodException {
        Method verify = AuthResource.class.getMethod("verify");
        assertThat(AccessPolicy.of(AuthResource.class, verify).allows(Set.of("user")))
                .isTrue();
        assertThat(AccessPolicy.of(AuthResource.class, verify).allows(Set.of())).isFalse();
    }

    @Test
    void aClasssWordHoldsForItsMethods() throws NoSuchMethodException {
        Method list = CallsResource.class.getMethod("list");
        assertThat(AccessPolicy.of(CallsResource.class, list).allows(Set.of("user")))
                .isFalse();
        assertThat(AccessPolicy.of(CallsResource.class, list).allows(Set.of("admin")))
                .isTrue();
    }

    @Test
    void healthIsForEverybody() throws NoSuchMethodException {
        Method live = HealthResource.class.getMethod("live");
        assertThat(AccessPolicy.of(HealthResource.class, live).allows(Set.of())).isTrue();
    }
}
