package vn.tiendo.platform;

import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ArchitectureTest {

    private static final ArchRule NO_WORD_OF_THE_FIELD = classes().should(new ArchCondition<>("have no word of the field") {

        private final Pattern words = Pattern.compile(
                "(?i)plan|target|figure|submission|verdict|scoreboard|report|department|indicator|obligation");

        @Override
        public void check(JavaClass one, ConditionEvents events) {
            if (words.matcher(one.getSimpleName()).find()) {
                events.add(SimpleConditionEvent.violated(one, one.getName() + " has a word of the field"));
            }
        }
    });

    private final JavaClasses chassis = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.tiendo.platform");

    @Test
    void theChassisHasNoWordOfTheField() {
        NO_WORD_OF_THE_FIELD.check(chassis);
    }

    @Test
    void aWordOfTheFieldWouldBeFound() {
        JavaClasses breach = new ClassFileImporter().importClasses(YearPlan.class);

        assertThatThrownBy(() -> NO_WORD_OF_THE_FIELD.check(breach)).hasMessageContaining("YearPlan");
    }

    @Test
    void readingInputNeedsNoFramework() {
        noClasses().that().resideInAPackage("..input..")
                .should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "com.mongodb..")
                .check(chassis);
    }

    /** Planted, so that the rule is seen to fail. */
    private static final class YearPlan {
    }
}
