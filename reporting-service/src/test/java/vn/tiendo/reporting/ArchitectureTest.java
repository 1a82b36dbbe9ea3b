package vn.tiendo.reporting;

import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RestController;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.caller.Reason;
import vn.tiendo.platform.web.Network;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("vn.tiendo.reporting");

    private static final ArchRule DOMAIN_IS_PURE = classes().that().resideInAPackage("..domain..").should()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", "vn.tiendo.reporting..domain..",
                    "vn.tiendo.audit").or(belongToAnyOf(Caller.class, Decision.class, Reason.class, Network.class)));

    private static final ArchRule DOMAINS_HAVE_AN_ORDER = slices().matching("vn.tiendo.reporting.(*).domain..")
            .should().beFreeOfCycles();

    private static final ArchRule DOORS_ARE_PACKAGE_PRIVATE = classes().that().areAnnotatedWith(RestController.class)
            .or().areAnnotatedWith(Component.class).should().notBePublic();

    @Test
    void theDomainDependsOnNothingOutsideIt() {
        DOMAIN_IS_PURE.check(SERVICE);
    }

    @Test
    void domainsBuildOnEachOtherInOneDirection() {
        DOMAINS_HAVE_AN_ORDER.check(SERVICE);
    }

    @Test
    void adaptersArePackagePrivate() {
        DOORS_ARE_PACKAGE_PRIVATE.check(SERVICE);
    }

    @Test
    void featuresMeetOnlyInTheDomain() {
        for (String feature : new String[] {"evidence", "verdict", "scoreboard", "stream", "report", "unit", "below", "audit", "comparison",
                "alert", "deadletter", "officialword", "table", "rebuild", "webhook", "signature", "publicpage", "news", "mailing",
                "contextbroker", "digest"}) {
            String own = "vn.tiendo.reporting." + feature;
            noClasses().that().resideOutsideOfPackage(own + "..").should().dependOnClassesThat()
                    .resideInAPackage(own).check(SERVICE);
        }
    }

    @Test
    void theRulesCanFail() {
        ArchRule broken = noClasses().that().resideInAPackage("vn.tiendo.reporting.verdict.domain..").should()
                .dependOnClassesThat().resideInAPackage("vn.tiendo.reporting.evidence.domain..");

        assertThat(broken.evaluate(SERVICE).hasViolation()).isTrue();
    }
}
