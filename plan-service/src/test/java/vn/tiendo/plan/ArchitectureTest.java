package vn.tiendo.plan;

import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RestController;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("vn.tiendo.plan");

    private static final ArchRule DOMAIN_IS_PURE = classes().that().resideInAnyPackage("..domain..", "..check..")
            .should().onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "vn.tiendo.plan..domain..", "vn.tiendo.plan.check..");

    private static final ArchRule UNITS_KNOW_NO_PLANS = noClasses().that().resideInAPackage("vn.tiendo.plan.unit..")
            .should().dependOnClassesThat().resideInAPackage("vn.tiendo.plan.plan..");

    private static final ArchRule PLANS_MEET_UNITS_IN_THE_DOMAIN = noClasses()
            .that().resideInAPackage("vn.tiendo.plan.plan..")
            .should().dependOnClassesThat().haveNameMatching("vn\\.tiendo\\.plan\\.unit\\.(?!UnitForm)[A-Z].*");

    private static final ArchRule PLANS_MEET_ASSIGNMENTS_IN_THE_DOMAIN = noClasses()
            .that().resideInAPackage("vn.tiendo.plan.plan..")
            .should().dependOnClassesThat().haveNameMatching("vn\\.tiendo\\.plan\\.assignment\\.(?!PlanFigures)[A-Z].*");

    private static final ArchRule DOORS_ARE_PACKAGE_PRIVATE = classes().that().areAnnotatedWith(RestController.class)
            .or().haveSimpleNameEndingWith("Documents").or().haveSimpleNameEndingWith("Events")
            .should().bePackagePrivate();

    private static final ArchRule AUTHORITY_IS_PURE = classes().that().resideInAPackage("vn.tiendo.plan.access")
            .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "org.jspecify..",
                    "vn.tiendo.plan.access", "vn.tiendo.platform.caller");

    @Test
    void theDomainDependsOnNothingOutsideIt() {
        DOMAIN_IS_PURE.check(SERVICE);
    }

    @Test
    void featuresMeetThroughDomainTypes() {
        UNITS_KNOW_NO_PLANS.check(SERVICE);
        PLANS_MEET_UNITS_IN_THE_DOMAIN.check(SERVICE);
        PLANS_MEET_ASSIGNMENTS_IN_THE_DOMAIN.check(SERVICE);
    }

    @Test
    void adaptersArePackagePrivate() {
        DOORS_ARE_PACKAGE_PRIVATE.check(SERVICE);
    }

    @Test
    void whoMayDoWhatIsDecidedFromValuesOnly() {
        AUTHORITY_IS_PURE.check(SERVICE);
    }

    /** A rule that cannot fail proves nothing: each fails on classes that break it. */
    @Test
    void aBreachIsSeen() {
        var breach = new ClassFileImporter().importPackages("vn.tiendo.plan.breach");

        assertThat(DOMAIN_IS_PURE.evaluate(breach).hasViolation()).isTrue();
        assertThat(DOORS_ARE_PACKAGE_PRIVATE.evaluate(breach).hasViolation()).isTrue();
    }
}
