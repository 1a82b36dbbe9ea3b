package vn.tiendo.reporting.verdict.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import vn.tiendo.reporting.below.domain.Contribution;
import vn.tiendo.reporting.below.domain.FiguresBelow;
import vn.tiendo.reporting.below.domain.UnitTree;
import vn.tiendo.reporting.below.domain.UnitVersion;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Copy;
import vn.tiendo.reporting.evidence.domain.Figure;
import vn.tiendo.reporting.evidence.domain.PartsAggregation;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Plan;
import vn.tiendo.reporting.evidence.domain.PlanEvidence;
import vn.tiendo.reporting.evidence.domain.PlanVersions;
import vn.tiendo.reporting.evidence.domain.Rule;
import vn.tiendo.reporting.evidence.domain.Submission;
import vn.tiendo.reporting.evidence.domain.Submission.State;
import vn.tiendo.reporting.evidence.domain.Target.Aggregation;
import vn.tiendo.reporting.evidence.domain.Value;
import vn.tiendo.reporting.scoreboard.domain.Thresholds;
import vn.tiendo.reporting.scoreboard.domain.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

/** What the wards of a city come to is what all their figures come to. */
class SumBelowPropertiesTest {

    private static final int WARDS = 6;
    private static final int ROUNDS = 40;

    private record Shares(BigDecimal numerator, BigDecimal denominator) {
    }

    @Test
    void amountsOfWardsComeToTheSumOfTheirFigures() {
        Random random = new Random(11);
        IntStream.range(0, ROUNDS).forEach(_ -> {
            BigDecimal[] all = {BigDecimal.ZERO};
            List<Contribution> wards = wards(Aggregation.SUM, PartsAggregation.SUM, () -> {
                BigDecimal number = BigDecimal.valueOf(random.nextInt(10_000), 2);
                all[0] = all[0].add(number);
                return new Value.Number(number);
            }, random);

            Verdict verdict = city(Aggregation.SUM, PartsAggregation.SUM, wards);
            Collections.shuffle(wards, random);

            assertThat(verdict.attained()).isEqualByComparingTo(all[0]);
            assertThat(city(Aggregation.SUM, PartsAggregation.SUM, wards)).isEqualTo(verdict);
        });
    }

    @Test
    void sharesOfWardsComeToTheShareOfTheirSums() {
        Random random = new Random(12);
        IntStream.range(0, ROUNDS).forEach(_ -> {
            List<Shares> all = new ArrayList<>();
            List<Contribution> wards = wards(Aggregation.SUM, PartsAggregation.RATIO, () -> {
                int denominator = 1 + random.nextInt(500);
                Shares shares = new Shares(BigDecimal.valueOf(random.nextInt(denominator)), BigDecimal.valueOf(denominator));
                all.add(shares);
                return new Value.Ratio(shares.numerator(), shares.denominator());
            }, random);

            Verdict verdict = city(Aggregation.SUM, PartsAggregation.RATIO, wards);

            assertThat(verdict.attained()).isEqualByComparingTo(Level.quotient(
                    Level.sum(all.stream().map(Shares::numerator)), Level.sum(all.stream().map(Shares::denominator))));
        });
    }

    /** Each ward has one figure at least, and lacks some. */
    private static List<Contribution> wards(Aggregation overTime, PartsAggregation parts, Figures figures, Random random) {
        List<Contribution> wards = new ArrayList<>();
        for (int ward = 0; ward < WARDS; ward++) {
            Map<String, Copy> copies = new HashMap<>();
            for (int month = 1; month <= 12; month++) {
                if (month == 1 || random.nextInt(3) > 0) {
                    Submission submission = Submission.of("w" + ward + "-2024", "a", Period.month(2024, month), 1, State.APPROVED,
                            true, false, Given.AT, List.of(new Figure("T", null, 1, figures.next(), false, null)));
                    copies.put(submission.id(), Copy.of(submission));
                }
            }
            Plan plan = plan("w" + ward, Given.rule(new Rule.AtLeast(Given.from("1"))).aggregated(overTime).parts(parts).indicator("rac"));
            wards.add(Contributions.of(new PlanEvidence(plan.id(), new PlanVersions(List.of(plan)), copies, Map.of()), plan, "rac"));
        }
        return wards;
    }

    private interface Figures {
        Value next();
    }

    private static Verdict city(Aggregation overTime, PartsAggregation parts, List<Contribution> wards) {
        Plan plan = plan("city", Given.rule(new Rule.AtLeast(Given.from("1"))).aggregated(overTime).parts(parts)
                .reporting("office").sumOf("rac"));
        List<UnitVersion> units = wards.stream()
                .map(ward -> new UnitVersion(ward.unit(), 1, "Phường " + ward.unit(), "city", null, null)).toList();
        Rollup rollup = new Rollup(plan, List.of(), List.of(), Basis.APPROVED, Thresholds.DEFAULT, new FiguresBelow() {
            @Override
            public Below find(String unit, int year, String indicator) {
                return new Below(new UnitTree(units), wards, Given.AT);
            }

            @Override
            public OptionalInt latestMonth(String unit, int year, Set<String> indicators) {
                return OptionalInt.of(12);
            }
        });
        Verdict verdict = rollup.everything(null, Given.AT).rows().findFirst().orElseThrow().verdict();
        assertThat(Objects.requireNonNull(verdict.unitsBelow())).hasSize(WARDS);
        return verdict;
    }

    private static Plan plan(String unit, Given target) {
        Plan like = Given.plan(target.target());
        return new Plan(unit + "-2024", unit, List.of("city", unit), unit, 2024, unit, null, like.sections(),
                like.departments(), 1, Given.AT, LocalDate.of(2024, 1, 1), null);
    }
}
