package vn.tiendo.measurement;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

import vn.tiendo.measurement.breach.domain.Breach;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.caller.Reason;
import vn.tiendo.platform.problem.Violation;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("vn.tiendo.measurement");

    private static final ArchRule DOMAIN_IS_PURE = classes().that().resideInAPackage("..domain..").should()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", "vn.tiendo.measurement..domain..")
                    .or(describe("the values of a caller, of a decision and of a violation", ArchitectureTest::isValue)));

    private static final ArchRule ADAPTERS_ARE_PACKAGE_PRIVATE = classes().that()
            .resideOutsideOfPackage("..domain..").and().doNotHaveSimpleName("MeasurementServiceApplication")
            .and(describe("are top level", JavaClass::isTopLevelClass)).should().notBePublic();

    private static boolean isValue(JavaClass type) {
        return Stream.of(Caller.class, Caller.Kind.class, Decision.class, Reason.class, Violation.class,
                        Violation.Cell.class)
                .anyMatch(type::isEquivalentTo) || type.isAssignableTo(Decision.class);
    }

    @Test
    void theDomainDependsOnNothingOutsideIt() {
        DOMAIN_IS_PURE.check(SERVICE);
    }

    @Test
    void adaptersArePackagePrivate() {
        ADAPTERS_ARE_PACKAGE_PRIVATE.check(SERVICE);
    }

    @Test
    void featuresDoNotNeedEachOtherInACircle() {
        slices().matching("vn.tiendo.measurement.(*)..").should().beFreeOfCycles().check(SERVICE);
    }

    @Test
    void theRulesFindABreach() {
        JavaClasses breach = new ClassFileImporter().importClasses(Breach.class);

        assertThat(DOMAIN_IS_PURE.evaluate(breach).hasViolation()).isTrue();
    }
}
