package org.carillonpbx.web.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;

/**
 * Who may call a resource method, as its annotations or else its class's say. One that says nothing is closed to everybody.
 */
record AccessPolicy(boolean open, Set<String> roles) {
    static final AccessPolicy CLOSED = new AccessPolicy(false, Set.of());

    AccessPolicy {
        roles = Set.copyOf(roles);
    }

    static AccessPolicy of(Class<?> resource, Method method) {
        return said(method).or(() -> said(resource)).orElse(CLOSED);
    }

    boolean allows(Set<String> callers) {
        return open || callers.stream().anyMatch(roles::contains);
    }

    private static Optional<AccessPolicy> said(AnnotatedElement element) {
        if (element.isAnnotationPresent(PermitAll.class)) {
            return Optional.of(new AccessPolicy(true, Set.of()));
        }
        return Optional.ofNullable(element.getAnnotation(RolesAllowed.class))
                .map(allowed -> new AccessPolicy(false, Set.of(allowed.value())));
    }
}
