package vn.tiendo.plan.workbook;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import vn.tiendo.plan.Files;
import vn.tiendo.plan.sheet.Column;
import vn.tiendo.plan.sheet.SheetWords;

import static org.assertj.core.api.Assertions.assertThat;

class PlanColumnsTest {

    private static final JsonNode CONTRACT = new YAMLMapper().readTree(Files.CONTRACT.resolve("openapi.yaml").toFile());

    /** Whoever adds a property to targets adds a column for it: else it is lost on the way through a workbook. */
    @Test
    void everyPropertyOfATargetHasAColumn() {
        assertThat(PlanColumns.TARGETS.stream().map(each -> each.key().split("\\.", -1)[0]).toList())
                .containsAll(CONTRACT.at("/components/schemas/Target/properties").propertyNames());
    }

    @Test
    void everyPropertyOfAReportingCycleHasAColumn() {
        assertThat(PlanColumns.CYCLES.stream().map(Column::key).toList()).containsExactlyInAnyOrderElementsOf(
                CONTRACT.at("/components/schemas/ReportingCycle/properties").propertyNames());
    }

    @Test
    void everyPropertyOfAValidationRuleHasAColumn() {
        assertThat(PlanColumns.VALIDATION_RULES.stream().map(Column::key).toList()).containsExactlyInAnyOrderElementsOf(
                CONTRACT.at("/components/schemas/ValidationRule/properties").propertyNames());
    }

    @Test
    void everyKindOfRuleIsKnown() {
        var described = CONTRACT.at("/components/schemas/Rule/oneOf").valueStream()
                .map(each -> each.has("$ref") ? CONTRACT.at(each.get("$ref").asString().substring(1)) : each)
                .map(each -> each.at("/properties/kind/const").asString()).toList();

        assertThat(Arrays.stream(RuleKind.values()).map(Enum::name)).containsExactlyInAnyOrderElementsOf(described);
    }

    @Test
    void headingsTellColumnsApartInEachLanguage() {
        for (var words : List.of(SheetWords.of(Locale.of("vi")), SheetWords.of(Locale.ENGLISH))) {
            for (var columns : List.of(PlanColumns.PLAN, PlanColumns.SECTIONS, PlanColumns.TARGETS, PlanColumns.COMPONENTS,
                    PlanColumns.CYCLES, PlanColumns.VALIDATION_RULES)) {
                var headings = columns.stream().map(each -> PlanColumns.heading(each, words)).toList();

                assertThat(new HashSet<>(headings)).hasSameSizeAs(headings);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"Tháng 1/2023, 2023-M01", "12/2023, 2023-M12", "Month 03/2023, 2023-M03", "2023-M07, 2023-M07"})
    void monthsAreReadAsPeopleWriteThem(String heading, String period) {
        assertThat(PlanColumns.monthOf(heading).map(Column::key)).contains("lastYear." + period);
        assertThat(PlanColumns.monthOf("quý 1")).isEmpty();
    }
}
