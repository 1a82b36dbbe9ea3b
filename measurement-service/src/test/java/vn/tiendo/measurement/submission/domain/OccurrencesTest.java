package vn.tiendo.measurement.submission.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import vn.tiendo.measurement.plan.domain.Aggregation;
import vn.tiendo.measurement.plan.domain.Frequency;
import vn.tiendo.measurement.plan.domain.Measure;
import vn.tiendo.measurement.plan.domain.OverTime;
import vn.tiendo.measurement.plan.domain.PeriodDates;
import vn.tiendo.measurement.plan.domain.Plan;
import vn.tiendo.measurement.plan.domain.Target;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.measurement.submission.domain.Samples.changed;
import static vn.tiendo.measurement.submission.domain.Samples.figure;
import static vn.tiendo.measurement.submission.domain.Samples.file;
import static vn.tiendo.measurement.submission.domain.Samples.filing;
import static vn.tiendo.measurement.submission.domain.Samples.submitted;

/** A count and what it counts. */
class OccurrencesTest {

    private static final Plan PLAN = Samples.plan(target("PERIOD", Aggregation.SUM), target("YEAR", Aggregation.LAST));

    @Test
    void theCountIsTheNumberOfOccurrencesWhereTheyAreListed() {
        assertThat(codes("PERIOD", count(2, "2024-06-01", "2024-06-01"))).isEmpty();
        assertThat(codes("PERIOD", count(3, "2024-06-01", "2024-06-02"))).containsExactly("/figures/0/value/count count-of-occurrences");
        assertThat(codes("PERIOD", count(3))).isEmpty();
    }

    @Test
    void occurrencesOfAPeriodsFigureLieInThePeriod() {
        assertThat(codes("PERIOD", count(2, "2024-05-15", "2024-06-14"))).isEmpty();
        assertThat(codes("PERIOD", count(2, "2024-05-14", "2024-06-15"))).containsExactly(
                "/figures/0/value/occurrences/0/on outside-period", "/figures/0/value/occurrences/1/on outside-period");
    }

    @Test
    void thoseOfAFigureThatStandsForTheYearLieInTheYearUpToThePeriodsEnd() {
        assertThat(codes("YEAR", count(1, "2023-12-15"))).isEmpty();
        assertThat(codes("YEAR", count(2, "2023-12-14", "2024-06-15"))).hasSize(2);
    }

    @Test
    void theDaysAreThoseOfThePlan() {
        Plan own = new Plan(PLAN.id(), PLAN.unit(), PLAN.unitPath(), PLAN.year(), PLAN.sequence(), PLAN.departments(), PLAN.targets(),
                PLAN.effectiveFrom(), PLAN.closed(), List.of(), Map.of("2024-M06", new PeriodDates(LocalDate.parse("2024-06-01"),
                        LocalDate.parse("2024-06-30"), LocalDate.parse("2024-07-03"))), PLAN.outline());

        assertThat(FigureRules.check(own, filing(figure("PERIOD", count(1, "2024-06-30"))), Samples.CALENDAR)).isEmpty();
    }

    @Test
    void whoOnlyCountsDoesNotTakeTheListAway() {
        Submission listed = submitted(figure("C", count(1, "2024-06-01")));
        Submission sentBack = changed(listed.sendBack("Xem lại", Samples.REVIEWER, Samples.AT));

        Submission again = changed(file(sentBack, filing(figure("C", count(1)))));

        assertThat(again.figure(new FigureKey("C", null)).orElseThrow().revisions()).singleElement()
                .satisfies(revision -> assertThat(revision.value()).isEqualTo(count(1, "2024-06-01")));
    }

    @Test
    void outsideNoNotesAreTold() {
        Value.Count noted = new Value.Count(BigDecimal.ONE, List.of(new Occurrence(LocalDate.parse("2024-06-01"), "Ông A")));

        assertThat(noted.withoutNotes()).isEqualTo(count(1, "2024-06-01"));
        assertThat(noted.characters()).isEqualTo(25);
    }

    private static List<String> codes(String target, Value value) {
        return FigureRules.check(PLAN, filing(figure(target, value)), Samples.CALENDAR).stream()
                .map(each -> each.pointer() + " " + each.code()).toList();
    }

    private static Value.Count count(int count, String... days) {
        return new Value.Count(BigDecimal.valueOf(count),
                Arrays.stream(days).map(day -> new Occurrence(LocalDate.parse(day), null)).toList());
    }

    private static Target target(String id, Aggregation aggregation) {
        return new Target(id, Measure.COUNT, Frequency.MONTHLY, Set.of("dia-chinh"), false, false, List.of(), Set.of(),
                new OverTime(aggregation, null));
    }
}
