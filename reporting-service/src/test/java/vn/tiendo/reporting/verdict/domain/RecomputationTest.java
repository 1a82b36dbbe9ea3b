package vn.tiendo.reporting.verdict.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import vn.tiendo.reporting.below.domain.BelowHistory;
import vn.tiendo.reporting.below.domain.FiguresBelow;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Figure;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Plan;
import vn.tiendo.reporting.evidence.domain.PlanHistory;
import vn.tiendo.reporting.evidence.domain.Rule;
import vn.tiendo.reporting.evidence.domain.Submission;
import vn.tiendo.reporting.evidence.domain.Submission.State;
import vn.tiendo.reporting.evidence.domain.Target.Aggregation;
import vn.tiendo.reporting.evidence.domain.Value;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;
import vn.tiendo.reporting.scoreboard.domain.Text;
import vn.tiendo.reporting.scoreboard.domain.Thresholds;
import vn.tiendo.reporting.scoreboard.domain.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

class RecomputationTest {

    private static final Rule.Component LAST_YEAR = new Rule.Component("x", "Số vụ", "vụ",
            Map.of(Period.month(2023, 1), BigDecimal.valueOf(3), Period.month(2023, 2), BigDecimal.valueOf(1)));

    private static final Plan PLAN = Given.plan(
            Given.rule(new Rule.AllOf(List.of("L", "N"))).id("C").target(),
            Given.rule(new Rule.AtLeast(Given.from("90"))).id("L").unit("%").reporting("a", "b").partOf("C").target(),
            Given.rule(new Rule.NoneOccur()).id("N").reporting("a", "b").partOf("C").target(),
            Given.rule(new Rule.AtLeast(Given.from("1000"))).id("S").sum().reporting("a", "b").target(),
            Given.rule(new Rule.AtLeast(Given.from("50"))).id("M").aggregated(Aggregation.MEAN).reporting("a").target(),
            Given.rule(new Rule.RatedAtLeast(List.of("Yếu", "Khá", "Tốt"), "Khá")).id("G").reporting("b").target(),
            Given.rule(new Rule.BetterThanLastYear(Rule.Direction.DECREASE, List.of(LAST_YEAR))).id("Y").reporting("a").target(),
            Given.rule(new Rule.Narrative()).id("W").reporting("a", "b").target());

    private static List<Submission> year(Random random) {
        List<Submission> states = new ArrayList<>();
        for (int month = 1; month <= 1 + random.nextInt(12); month++) {
            for (String department : List.of("a", "b")) {
                for (int revision = 1; revision <= random.nextInt(4); revision++) {
                    states.add(Submission.of("p-2024", department, Period.month(2024, month), revision,
                            random.nextBoolean() ? State.APPROVED : State.SUBMITTED, true, false,
                            Given.AT.plusSeconds(states.size()), figures(random, revision)));
                }
            }
        }
        return states;
    }

    private static List<Figure> figures(Random random, int revision) {
        int whole = random.nextInt(50);
        Map<String, Value> values = Map.of(
                "L", new Value.Ratio(BigDecimal.valueOf(random.nextInt(whole + 1)), BigDecimal.valueOf(whole)),
                "N", random.nextInt(9) == 0 ? new Value.NoData("OTHER", null)
                        : new Value.Count(BigDecimal.valueOf(random.nextInt(30) == 0 ? 1 : 0)),
                "S", new Value.Number(BigDecimal.valueOf(random.nextInt(10_000), 2)),
                "M", new Value.Number(BigDecimal.valueOf(random.nextInt(100))),
                "G", new Value.Rating(List.of("Yếu", "Khá", "Tốt").get(random.nextInt(3))),
                "Y", new Value.Components(Map.of("x", BigDecimal.valueOf(random.nextInt(5)))),
                "W", new Value.Narrative(Value.Assessment.values()[random.nextInt(3)], "căn cứ"));
        return values.entrySet().stream().map(value -> new Figure(value.getKey(), null, revision, value.getValue(), false, null))
                .toList();
    }

    private static Replay replay(List<Submission> states) {
        return new Replay(new PlanHistory("p-2024", List.of(PLAN), states, List.of()), BelowHistory.NONE, Thresholds.DEFAULT);
    }

    private static Recomputation again(Replay replay, Verdict verdict) {
        return Recomputation.of(verdict, replay.history(), FiguresBelow.NONE).orElseThrow();
    }

    @Test
    void everyVerdictFollowsFromTheFiguresItNames() {
        Random random = new Random(11);
        IntStream.range(0, 40).forEach(_ -> {
            Replay replay = replay(year(random));
            for (Basis basis : Basis.values()) {
                Scoreboard board = replay.latest(basis, null).orElseThrow();
                assertThat(board.rows().map(row -> again(replay, row.verdict()))).allSatisfy(one ->
                        assertThat(one.differences()).as("%s of %s", one.stored(), one.inputs()).isEmpty());
            }
        });
    }

    @Test
    void aVerdictThatDoesNotFollowIsTold() {
        Replay replay = replay(List.of(Submission.of("p-2024", "a", Period.month(2024, 1), 1, State.APPROVED, true, false, Given.AT,
                List.of(new Figure("M", null, 1, new Value.Number(BigDecimal.valueOf(60)), false, null)))));
        Verdict right = replay.latest(Basis.APPROVED, null).orElseThrow().rows().filter(row -> row.id().equals("M")).findFirst()
                .orElseThrow().verdict();
        Verdict wrong = new Verdict(right.target(), right.status(), right.basis(), right.period(), BigDecimal.valueOf(61),
                right.unitOfMeasure(), right.required(), right.expected(), right.share(), right.finalForYear(),
                right.planVersion(), right.rule(), right.ruleVersion(), right.thresholds(), right.figures(), right.missing(),
                right.unitsBelow(), right.attainment(), right.assigned(), new Text("khác", "other"), right.since());

        assertThat(again(replay, wrong).differences()).containsExactly("attained", "explanation");
        assertThat(again(replay, right).agrees()).isTrue();
    }
}
