package vn.tiendo.measurement.plan;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.measurement.plan.domain.Aggregation;
import vn.tiendo.measurement.plan.domain.Frequency;
import vn.tiendo.measurement.plan.domain.Measure;
import vn.tiendo.measurement.plan.domain.MovedDates;
import vn.tiendo.measurement.plan.domain.OverTime;
import vn.tiendo.measurement.plan.domain.PeriodDates;
import vn.tiendo.measurement.plan.domain.Plan;
import vn.tiendo.measurement.plan.domain.Target;
import vn.tiendo.measurement.plan.domain.ValidationRule;
import vn.tiendo.platform.event.UnreadableEvent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PlanReaderTest {

    private final PlanReader reader = new PlanReader(JsonMapper.shared());

    @Test
    void theProducersExampleIsRead() throws IOException {
        Path example = Path.of("../plan-service/contract/events/plan-in-force.v1.example.json");

        Plan plan = reader.read(Files.readAllBytes(example), 4, Instant.EPOCH);

        assertThat(plan.id()).isEqualTo("lai-thieu-2024");
        assertThat(plan.unitPath()).endsWith(plan.unit());
        assertThat(plan.sequence()).isEqualTo(4);
        assertThat(plan.targets()).isNotEmpty();
        assertThat(plan.targets().values()).allSatisfy(target -> {
            assertThat(target.reporting()).isSubsetOf(plan.departments());
            assertThat(target.frequency() == null).isEqualTo(target.measure() == Measure.NONE);
        });
    }

    @Test
    void nobodyOwesFiguresForASumOfUnitsBelowOrForWhatIsMeasuredFromReports() throws IOException {
        Plan city = reader.read(Files.readAllBytes(Path.of("../plan-service/contract/events/plan-in-force.v1.city.example.json")), 1, Instant.EPOCH);

        assertThat(city.targets().values()).hasSize(2).allSatisfy(target -> {
            assertThat(target.measure()).isEqualTo(Measure.NONE);
            assertThat(target.frequency()).isNull();
        });
    }

    @Test
    void rulesAmongFiguresAreReadAndThoseOfAKindThatIsNotKnownLeftOut() throws IOException {
        String example = Files.readString(Path.of("../plan-service/contract/events/plan-in-force.v1.rules.example.json"));

        Plan plan = read(example);

        assertThat(plan.validationRules()).containsExactly(
                new ValidationRule("V1", "QPAN-1", ValidationRule.Operator.SUM_OF, List.of("QPAN-1.a", "QPAN-1.b")),
                new ValidationRule("V2", "QPAN-2", ValidationRule.Operator.NOT_ABOVE, List.of("QPAN-1")));
        assertThat(plan.target("QPAN-1").orElseThrow().overTime()).isEqualTo(new OverTime(Aggregation.SUM, new BigDecimal("50")));
        assertThat(read(example.replace("SUM_OF", "TWICE")).validationRules()).extracting(ValidationRule::id).containsExactly("V2");
    }

    @Test
    void anAmendedPlanSaysFromWhenItCounts() throws IOException {
        Path example = Path.of("../plan-service/contract/events/plan-in-force.v1.amended.example.json");

        Plan plan = reader.read(Files.readAllBytes(example), 3, Instant.EPOCH);

        assertThat(plan.effectiveFrom()).isEqualTo("2024-07-01");
        assertThat(plan.closed()).isFalse();
    }

    @Test
    void withoutADayOfEffectItIsTheResolutionsOrTheFirstOfTheYear() {
        assertThat(read("{\"id\":\"p\",\"unit\":\"u\",\"year\":2024}").effectiveFrom()).isEqualTo("2024-01-01");
        assertThat(read("{\"id\":\"p\",\"unit\":\"u\",\"year\":2024,\"resolution\":{\"effectiveFrom\":\"2024-01-08\"}}")
                .effectiveFrom()).isEqualTo("2024-01-08");
        assertThatThrownBy(() -> read("{\"id\":\"p\",\"unit\":\"u\",\"year\":2024,\"effectiveFrom\":\"soon\"}"))
                .isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void thePlanTellsWhenItsPeriodsAreClosedAndDue() throws IOException {
        Path example = Path.of("../plan-service/contract/events/plan-in-force.v1.example.json");

        Plan plan = reader.read(Files.readAllBytes(example), 4, Instant.EPOCH);

        assertThat(plan.dates()).containsEntry("2024-M06", new PeriodDates(LocalDate.parse("2024-05-15"),
                LocalDate.parse("2024-06-14"), LocalDate.parse("2024-06-17")));
        assertThat(read("{\"id\":\"p\",\"unit\":\"u\",\"year\":2024}").dates()).isEmpty();
        assertThatThrownBy(() -> read("{\"id\":\"p\",\"unit\":\"u\",\"year\":2024,\"dates\":[{\"period\":\"2024-M06\","
                + "\"from\":\"2024-05-15\",\"closing\":\"2024-06-31\",\"due\":\"2024-07-01\"}]}"))
                .isInstanceOf(UnreadableEvent.class).hasMessageContaining("closing");
    }

    @Test
    void movedDatesAreRead() throws IOException {
        Path example = Path.of("../plan-service/contract/events/plan-dates-changed.v1.example.json");

        MovedDates moved = reader.readDates(Files.readAllBytes(example), 2);

        assertThat(moved.plan()).isEqualTo("lai-thieu-2024");
        assertThat(List.of(moved.sequence(), moved.upTo())).containsExactly(2L, 3L);
        assertThat(moved.dates()).containsEntry("2024-M07", new PeriodDates(LocalDate.parse("2024-07-01"),
                LocalDate.parse("2024-07-31"), LocalDate.parse("2024-08-05")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"plan\":\"p\",\"version\":1}", "{\"plan\":\"p\",\"dates\":[]}",
            "{\"version\":1,\"dates\":[]}", "{\"plan\":\"p\",\"version\":1,\"dates\":[{\"period\":\"2024-M01\"}]}"})
    void movedDatesThatLackWhatTheyMustHaveAreUnreadable(String json) {
        assertThatThrownBy(() -> reader.readDates(json.getBytes(StandardCharsets.UTF_8), 1))
                .isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void aClosedPlanIsKnownByItsState() {
        assertThat(read("{\"id\":\"p\",\"unit\":\"u\",\"year\":2024,\"state\":\"CLOSED\"}").closed()).isTrue();
    }

    @Test
    void whatChecksAFigureIsKept() {
        Plan plan = read("""
                {"id":"p-2024","unit":"p","year":2024,"departments":[{"id":"cong-an","name":"Công an"}],"sections":[
                 {"id":"KT","targets":[
                  {"id":"A","measure":"RATING","frequency":"QUARTERLY","responsible":"cong-an","partOfWhole":true,
                   "unitOfMeasure":"%","rule":{"kind":"RATED_AT_LEAST","scale":["Yếu","Mạnh"],"grade":"Mạnh"}},
                  {"id":"B","measure":"COMPONENTS","frequency":"MONTHLY","responsible":"cong-an","reporting":["kp-1"],
                   "unitOfMeasure":"điểm %","rule":{"kind":"BETTER_THAN_LAST_YEAR","components":[{"id":"deaths"}]}},
                  {"id":"C","measure":"NONE","responsible":"cong-an"}]}]}""");

        assertThat(plan.unitPath()).containsExactly("p");
        assertThat(plan.departments()).containsExactly("cong-an");
        assertThat(plan.targets()).containsValues(
                new Target("A", Measure.RATING, Frequency.QUARTERLY, Set.of("cong-an"), true, false,
                        List.of("Yếu", "Mạnh"), Set.of(), OverTime.UNSAID),
                new Target("B", Measure.COMPONENTS, Frequency.MONTHLY, Set.of("kp-1"), false, true, List.of(),
                        Set.of("deaths"), OverTime.UNSAID),
                new Target("C", Measure.NONE, null, Set.of("cong-an"), false, false, List.of(), Set.of(), OverTime.UNSAID));
    }

    @Test
    void aTargetOfAKindThatIsNotKnownIsLeftOutAndTheOthersAreKept() {
        Plan plan = read("""
                {"id":"p-2024","unit":"p","year":2024,"new":{"x":1},"sections":[{"targets":[
                 {"id":"A","measure":"HOLOGRAM","frequency":"MONTHLY","responsible":"cong-an"},
                 {"id":"B","measure":"COUNT","frequency":"MONTHLY","responsible":"cong-an","rule":{"kind":"NEW"}}]}]}""");

        assertThat(plan.targets()).containsOnlyKeys("B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"id\":\"p\",\"unit\":\"p\"}", "{\"id\":\"p\",\"year\":2024}",
            "{\"id\":\"p\",\"unit\":\"p\",\"year\":\"next\"}",
            "{\"id\":\"p\",\"unit\":\"p\",\"year\":2024,\"sections\":[{\"targets\":[{\"measure\":\"COUNT\"}]}]}"})
    void aPlanThatLacksWhatItMustHaveIsUnreadable(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(UnreadableEvent.class);
    }

    private Plan read(String json) {
        return reader.read(json.getBytes(StandardCharsets.UTF_8), 1, Instant.EPOCH);
    }
}
