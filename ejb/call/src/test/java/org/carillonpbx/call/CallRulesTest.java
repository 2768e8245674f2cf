package org.carillonpbx.call;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.carillonpbx.call", importOptions = DoNotIncludeTests.class)
class CallRulesTest {

    @ArchTest
    static final ArchRule CALL_IS_PLAIN_JAVA = classes()
            .that()
            .resideInAPackage("org.carillonpbx.call..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.carillonpbx.call..");

    @ArchTest
    static final ArchRule ONLY_THE_LANE_KNOWS_OF_THREADS = noClasses()
            .that()
            .resideOutsideOfPackage("org.carillonpbx.call.lane..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.util.concurrent..", "java.io..", "java.net..", "java.nio..", "java.sql..", "javax.sql..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Thread.class);

    @ArchTest
    static final ArchRule THE_CORE_KNOWS_NO_TREATMENT = noClasses()
            .that()
            .resideInAPackage("org.carillonpbx.call")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.carillonpbx.call.treatment..", "org.carillonpbx.call.lane..");
}
