package vn.tiendo.gateway;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.SpringBootApplication;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureTest {

    private static final JavaClasses GATEWAY = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("vn.tiendo.gateway");

    @Test
    void aFeatureIsReachedOnlyThroughItsRoutes() {
        classes().that().areNotAnnotatedWith(SpringBootApplication.class).and()
                .resideOutsideOfPackages("..problem..", "..session..").should().notBePublic().check(GATEWAY);
    }

    @Test
    void featuresDoNotBuildOnEachOther() {
        slices().matching("vn.tiendo.gateway.(*)..").should().beFreeOfCycles().check(GATEWAY);
    }

    @Test
    void theDoorStoresSessionsAndNothingElse() {
        noClasses().that().resideOutsideOfPackage("..session..").should().dependOnClassesThat()
                .resideInAnyPackage("com.mongodb..", "org.bson..").check(GATEWAY);
        noClasses().should().dependOnClassesThat().resideInAnyPackage("org.apache.kafka..").check(GATEWAY);
    }

    @Test
    void theRulesCanFail() {
        ArchRule broken = noClasses().that().resideInAPackage("vn.tiendo.gateway.page..").should()
                .dependOnClassesThat().resideInAPackage("org.springframework..");

        assertThat(broken.evaluate(GATEWAY).hasViolation()).isTrue();
    }
}
