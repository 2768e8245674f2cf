package org.carillonpbx.web;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import org.eclipse.microprofile.openapi.annotations.Operation;

@AnalyzeClasses(packages = "org.carillonpbx.web", importOptions = ImportOption.DoNotIncludeTests.class)
class WebRulesTest {
    @ArchTest
    static final ArchRule webSeesBoundariesOnly = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("org.carillonpbx..")
                    .and(not(resideInAnyPackage("org.carillonpbx.web..", "org.carillonpbx..boundary.."))));

    @ArchTest
    static final ArchRule everyResourceMethodSaysWhoMayCallIt =
            methods().that().areMetaAnnotatedWith(HttpMethod.class).should(sayWhoMayCallThem());

    @ArchTest
    static final ArchRule everyResourceMethodIsDescribed =
            methods().that().areMetaAnnotatedWith(HttpMethod.class).should().beAnnotatedWith(Operation.class);

    @ArchTest
    static final ArchRule securityKnowsNothingOfRest = noClasses()
            .that()
            .resideInAPackage("..web.security..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("..web.rest..", "..web.faces.."));

    private static ArchCondition<JavaMethod> sayWhoMayCallThem() {
        return new ArchCondition<>("say who may call them") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean said = method.isAnnotatedWith(PermitAll.class)
                        || method.isAnnotatedWith(RolesAllowed.class)
                        || method.getOwner().isAnnotatedWith(PermitAll.class)
                        || method.getOwner().isAnnotatedWith(RolesAllowed.class);
                events.add(new SimpleConditionEvent(method, said, method.getFullName() + " says " + said));
            }
        };
    }
}
