package org.carillonpbx;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;

/** The compiler lets a neighbour call a package-private method of an EJB; the server, at run time, does not. */
@AnalyzeClasses(packages = "org.carillonpbx", importOptions = DoNotIncludeTests.class)
class BusinessMethodsTest {
    private static final DescribedPredicate<JavaMethod> HIDDEN = DescribedPredicate.describe(
            "are neither public nor static",
            method -> !method.getModifiers().contains(JavaModifier.PUBLIC)
                    && !method.getModifiers().contains(JavaModifier.STATIC));

    private static final DescribedPredicate<JavaClass> EJBS = DescribedPredicate.describe(
            "are EJBs", type -> type.isAnnotatedWith(Stateless.class) || type.isAnnotatedWith(Singleton.class));

    @ArchTest
    static final ArchRule WHAT_OTHERS_CALL_OF_AN_EJB_IS_PUBLIC =
            methods().that(HIDDEN).and().areDeclaredInClassesThat(EJBS).should(beLeftAloneByOthers());

    private static ArchCondition<JavaMethod> beLeftAloneByOthers() {
        return new ArchCondition<>("be left alone by other classes") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getAccessesToSelf().stream()
                        .filter(access -> !access.getOriginOwner().equals(method.getOwner()))
                        .forEach(access -> events.add(SimpleConditionEvent.violated(method, access.getDescription())));
            }
        };
    }
}
