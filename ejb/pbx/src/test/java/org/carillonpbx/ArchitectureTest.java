package org.carillonpbx;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carillonpbx.call.Treatment;

@AnalyzeClasses(packages = "org.carillonpbx", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final DescribedPredicate<JavaClass> CONNECTION_TYPES = describe(
            "the adapters' connections and listeners",
            type -> type.getName()
                    .matches("org\\.carillonpbx\\.(sip|media)\\.\\w*(Connection|ConnectionFactory|Listener)"));

    @ArchTest
    static final ArchRule FEATURES_DO_NOT_KNOW_EACH_OTHER =
            slices().matching("org.carillonpbx.feature.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule FEATURES_KNOW_CALL_CONTROL_AND_THEMSELVES = classes()
            .that()
            .resideInAPackage("org.carillonpbx.feature..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "jakarta.enterprise.context..",
                    "jakarta.inject..",
                    "org.carillonpbx.call..",
                    "org.carillonpbx.feature..");

    @ArchTest
    static final ArchRule NOBODY_KNOWS_THE_GATEWAY = noClasses()
            .that()
            .resideOutsideOfPackage("org.carillonpbx.gateway..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.carillonpbx.gateway..");

    /** Ids and words stand in message interfaces; anything else is for developers, at debug or trace. */
    @ArchTest
    static final ArchRule OPERATORS_READ_MESSAGES_WITH_IDS = noClasses()
            .should()
            .callMethodWhere(describe(
                    "a logger's info, warn, error or fatal",
                    call -> call.getTargetOwner().isAssignableTo("org.jboss.logging.BasicLogger")
                            && call.getTarget().getName().matches("(info|warn|error|fatal)[fv]?")));

    @ArchTest
    static final ArchRule ONLY_THE_GATEWAY_SEES_CONNECTIONS = noClasses()
            .that()
            .resideOutsideOfPackages("org.carillonpbx.gateway..", "org.carillonpbx.sip..", "org.carillonpbx.media..")
            .should()
            .dependOnClassesThat(CONNECTION_TYPES);

    @ArchTest
    static final ArchRule ONLY_SIGNALLING_PEOPLE_SPEAK_SIP = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.carillonpbx.gateway..",
                    "org.carillonpbx.registrar..",
                    "org.carillonpbx.guard..",
                    "org.carillonpbx.operations..",
                    "org.carillonpbx.subscription..",
                    "org.carillonpbx.trace..",
                    "org.carillonpbx.sip..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.carillonpbx.sip..");

    @ArchTest
    static final ArchRule ONLY_THE_GATEWAY_AND_METRICS_SPEAK_MEDIA = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.carillonpbx.gateway..",
                    "org.carillonpbx.operations..",
                    "org.carillonpbx.recording..",
                    "org.carillonpbx.media..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.carillonpbx.media..");

    @ArchTest
    static final ArchRule THE_GATEWAY_KNOWS_NO_FEATURE_AND_NO_TABLE = noClasses()
            .that()
            .resideInAPackage("org.carillonpbx.gateway..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.carillonpbx.feature..", "jakarta.persistence..", "java.sql..", "org.hibernate..");

    @ArchTest
    static final ArchRule NOTHING_BLOCKS_ON_THE_LANE = noClasses()
            .that()
            .areAssignableTo(Treatment.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..",
                    "javax.sql..",
                    "java.net..",
                    "java.nio..",
                    "java.io..",
                    "java.util.concurrent..",
                    "jakarta..",
                    "org.hibernate..");

    @ArchTest
    static final ArchRule COMPONENTS_MEET_AT_THEIR_BOUNDARIES =
            classes().that().resideInAPackage("org.carillonpbx..").should(leaveTheInsideOfOtherComponentsAlone());

    @ArchTest
    static final ArchRule ENTITIES_ARE_NOT_SHOWN = noClasses()
            .that()
            .resideInAPackage("..boundary..")
            .and()
            .areRecords()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.carillonpbx..entity..");

    private static ArchCondition<JavaClass> leaveTheInsideOfOtherComponentsAlone() {
        return new ArchCondition<>("leave the control and entity packages of other components alone") {
            private final Pattern inside = Pattern.compile("(org\\.carillonpbx\\.\\w+)\\.(control|entity)(\\..*)?");

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    componentOf(dependency.getTargetClass())
                            .filter(component -> !(type.getPackageName() + ".").startsWith(component + "."))
                            .ifPresent(component ->
                                    events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
                }
            }

            private Optional<String> componentOf(JavaClass target) {
                Matcher matcher = inside.matcher(target.getPackageName());
                return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
            }
        };
    }
}
