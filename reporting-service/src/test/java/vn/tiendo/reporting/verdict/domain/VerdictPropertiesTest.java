package vn.tiendo.reporting.verdict.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import vn.tiendo.reporting.below.domain.FiguresBelow;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Copy;
import vn.tiendo.reporting.evidence.domain.Figure;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Plan;
import vn.tiendo.reporting.evidence.domain.PlanEvidence;
import vn.tiendo.reporting.evidence.domain.Rule;
import vn.tiendo.reporting.evidence.domain.Submission;
import vn.tiendo.reporting.evidence.domain.Submission.State;
import vn.tiendo.reporting.evidence.domain.Target;
import vn.tiendo.reporting.evidence.domain.Target.Aggregation;
import vn.tiendo.reporting.evidence.domain.Target.Pace;
import vn.tiendo.reporting.evidence.domain.Value;
import vn.tiendo.reporting.scoreboard.domain.Row;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;
import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.scoreboard.domain.Thresholds;
import vn.tiendo.reporting.scoreboard.domain.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

/** What must hold for any figures; the figures come from a seeded source, so that a failure can be repeated. */
class VerdictPropertiesTest {

    private static final int ROUNDS = 40;

    private static final Plan PLAN = Given.plan(
            Given.rule(new Rule.AllOf(List.of("R", "N"))).id("C").target(),
            Given.rule(new Rule.AtLeast(Given.from("90"))).id("R").unit("%").reporting("a", "b", "c").partOf("C").target(),
            Given.rule(new Rule.NoneOccur()).id("N").aggregated(Aggregation.SUM).reporting("a", "b", "c").partOf("C").target(),
            Given.rule(new Rule.AtLeast(Given.from("1000"))).id("S").sum().reporting("a", "b", "c").target());

    /** One submission for some of three departments and twelve months. */
    private static List<Copy> copies(Random random) {
        List<Copy> copies = new ArrayList<>();
        for (String department : List.of("a", "b", "c")) {
            for (int month = 1; month <= 12; month++) {
                if (random.nextInt(3) > 0) {
                    copies.add(Copy.of(Given.submission(department, Period.month(2024, month), 1,
                            random.nextBoolean() ? State.APPROVED : State.SUBMITTED, figures(random))));
                }
            }
        }
        return copies;
    }

    private static List<Figure> figures(Random random) {
        int whole = random.nextInt(50);
        return List.of(
                figure("R", new Value.Ratio(BigDecimal.valueOf(random.nextInt(whole + 1)), BigDecimal.valueOf(whole))),
                figure("N", random.nextInt(10) == 0 ? new Value.NoData("OTHER", null)
                        : new Value.Count(BigDecimal.valueOf(random.nextInt(40) == 0 ? 1 : 0))),
                figure("S", new Value.Number(BigDecimal.valueOf(random.nextInt(10_000), 2))));
    }

    private static Figure figure(String target, Value value) {
        return new Figure(target, null, 1, value, false, null);
    }

    private static Scoreboard everything(List<Copy> copies, Basis basis) {
        return new Rollup(PLAN, copies, List.of(), basis, Thresholds.DEFAULT, FiguresBelow.NONE).everything(null, Given.AT);
    }

    @Test
    void theOrderInWhichFiguresComeDoesNotMatter() {
        Random random = new Random(2);
        IntStream.range(0, ROUNDS).forEach(_ -> {
            List<Copy> copies = copies(random);
            Scoreboard first = everything(copies, Basis.PROVISIONAL);
            Collections.shuffle(copies, random);

            assertThat(everything(copies, Basis.PROVISIONAL)).isEqualTo(first);
        });
    }

    @Test
    void computingOnlyWhatChangedGivesTheSameAsComputingEverything() {
        Random random = new Random(3);
        IntStream.range(0, ROUNDS).forEach(_ -> {
            List<Copy> all = copies(random);
            List<Copy> some = new ArrayList<>();
            Scoreboard step = everything(some, Basis.APPROVED);
            for (Copy copy : all) {
                some.add(copy);
                step = new Rollup(PLAN, some, List.of(), Basis.APPROVED, Thresholds.DEFAULT, FiguresBelow.NONE)
                        .changed(step, copy.targets(), Given.AT);
            }

            assertThat(step.saysTheSameAs(everything(all, Basis.APPROVED))).isTrue();
        });
    }

    @Test
    void aVerdictComputesToItself() {
        Random random = new Random(4);
        IntStream.range(0, ROUNDS).forEach(_ -> {
            List<Copy> copies = copies(random);
            Scoreboard first = everything(copies, Basis.APPROVED);
            Scoreboard again = new Rollup(PLAN, copies, List.of(), Basis.APPROVED, Thresholds.DEFAULT, FiguresBelow.NONE)
                    .everything(first, Given.AT.plusSeconds(1));

            assertThat(again.saysTheSameAs(first)).isTrue();
            assertThat(again.rows().map(row -> row.verdict().since())).containsOnly(Given.AT);
        });
    }

    /** In whichever order departments are done with a month: what goes as planned is never late, and never worse than it was. */
    @Test
    void aMonthThatComesInPieceByPieceMakesNothingLate() {
        Random random = new Random(6);
        Plan steady = Given.plan(Given.rule(new Rule.AtLeast(Given.from("36"))).id("S").sum().reporting("a", "b", "c").target(),
                Given.rule(new Rule.AtLeast(Given.from("36"))).id("L").pace(Pace.LINEAR).reporting("a", "b", "c").target(),
                Given.rule(new Rule.AtMost(Given.from("36"))).id("C").sum().reporting("a", "b", "c").target());
        IntStream.range(0, ROUNDS).forEach(_ -> {
            List<Copy> copies = new ArrayList<>();
            for (int month = 1; month < 12; month++) {
                List<String> departments = new ArrayList<>(List.of("a", "b", "c"));
                Collections.shuffle(departments, random);
                for (String department : departments) {
                    copies.add(Copy.of(Given.submission(department, Period.month(2024, month), 1, State.APPROVED,
                            List.of(figure("S", number(1)), figure("C", number(1)), figure("L", number(month))))));
                    boolean firstIsOpen = copies.size() < 3;

                    assertThat(new Rollup(steady, copies, List.of(), Basis.APPROVED, Thresholds.DEFAULT, FiguresBelow.NONE)
                            .everything(null, Given.AT).rows()).allSatisfy(row -> assertThat(row.verdict().status()).as(row.id())
                                    .isEqualTo(firstIsOpen && !row.id().equals("C") ? Status.NO_DATA : Status.ON_TRACK));
                }
            }
        });
    }

    private static Value.Number number(int value) {
        return new Value.Number(BigDecimal.valueOf(value));
    }

    @Test
    void oneOccurrenceIsFinalWhateverFollows() {
        Random random = new Random(5);
        Given none = Given.rule(new Rule.NoneOccur());
        IntStream.range(0, ROUNDS).forEach(_ -> {
            int month = 1 + random.nextInt(12);
            StringBuilder figures = new StringBuilder(String.format("M%02d #1", month));
            IntStream.range(month + 1, 13).forEach(later -> figures.append(String.format("; M%02d #0", later)));

            IntStream.rangeClosed(month, 12).forEach(cut -> {
                Verdict verdict = RuleTableTest.verdict(none, cut, Given.figures(figures.toString()));
                assertThat(verdict.status()).isEqualTo(Status.MISSED);
                assertThat(verdict.finalForYear()).isTrue();
            });
        });
    }

    @Test
    void aRatioIsTheSumOfNumeratorsOverTheSumOfDenominators() {
        Given ratio = Given.rule(new Rule.AtLeast(Given.from("90"))).unit("%").reporting("a", "b");

        Verdict verdict = RuleTableTest.verdict(ratio, 6, Given.figures("M06 9/10; M06 b 10/90"));

        assertThat(verdict.attained()).isEqualByComparingTo("19");
    }

    @Test
    void figuresOfAnotherKindThanThePlanNowAsksForSayNothing() {
        Verdict verdict = RuleTableTest.verdict(Given.rule(new Rule.Narrative()), 6, Given.figures("M06 55"));

        assertThat(verdict.status()).isEqualTo(Status.NO_DATA);
        assertThat(verdict.figures()).isEmpty();
    }

    @Test
    void missingNoDataLateAndZeroAreFourThings() {
        Given given = Given.rule(new Rule.AtLeast(Given.from("10"))).frequency(Period.Length.QUARTER);
        Target target = given.target();
        Copy late = Copy.of(Submission.of("p-2024", "a", Period.valueOf("2024-Q1"), 1, State.APPROVED, true, true,
                Given.AT, List.of(new Figure("T", null, 1, new Value.Number(BigDecimal.ZERO), false, null))));

        Verdict missing = RuleTableTest.verdict(given, 3, List.of());
        Verdict noData = RuleTableTest.verdict(given, 3, Given.figures("Q1 ?"));
        Verdict zero = RuleTableTest.verdict(given, 3, Given.figures("Q1 0"));
        Scoreboard board = new Rollup(Given.plan(target), List.of(late), List.of(), Basis.APPROVED, Thresholds.DEFAULT, FiguresBelow.NONE)
                .everything(null, Given.AT);

        assertThat(missing.status()).isEqualTo(Status.NO_DATA);
        assertThat(missing.missing()).containsExactly(new Verdict.Missing("a", Period.valueOf("2024-Q1")));
        assertThat(noData.status()).isEqualTo(Status.NO_DATA);
        assertThat(noData.missing()).isEmpty();
        assertThat(zero.status()).isEqualTo(Status.OFF_TRACK);
        assertThat(board.summary().submissions()).isEqualTo(new Scoreboard.Submissions(1, 1, 1, 1, 0));
        assertThat(board.departments().getFirst().missing()).isEmpty();
    }

    @Test
    void aReopenedSubmissionKeepsItsApprovedFiguresInForce() {
        Submission approved = submission(3, State.APPROVED, "50");
        Copy reopened = Copy.of(approved).with(submission(4, State.SENT_BACK, "50"));
        Copy again = reopened.with(submission(5, State.SUBMITTED, "60"));

        assertThat(attained(reopened, Basis.APPROVED)).isEqualByComparingTo("50");
        assertThat(attained(reopened, Basis.PROVISIONAL)).isEqualByComparingTo("50");
        assertThat(attained(again, Basis.APPROVED)).isEqualByComparingTo("50");
        assertThat(attained(again, Basis.PROVISIONAL)).isEqualByComparingTo("60");
    }

    @Test
    void theOrderOfStatesDoesNotMatter() {
        List<Submission> states = new ArrayList<>(List.of(submission(1, State.DRAFT, "1"), submission(2, State.SUBMITTED, "2"),
                submission(3, State.APPROVED, "3"), submission(4, State.SENT_BACK, "3"), submission(5, State.SUBMITTED, "5")));
        Random random = new Random(6);
        Set<Copy> outcomes = new HashSet<>();
        IntStream.range(0, ROUNDS).forEach(_ -> {
            Collections.shuffle(states, random);
            Copy copy = Copy.of(states.getFirst());
            for (Submission state : states) {
                copy = copy.with(state);
            }
            outcomes.add(copy);
        });

        assertThat(outcomes).singleElement()
                .satisfies(copy -> assertThat(copy.latest().sequence()).isEqualTo(5))
                .satisfies(copy -> assertThat(copy.approvedSequence()).isEqualTo(3));
    }

    /** Events come late, twice and in any order; what is known at the end is the same. */
    @Test
    void theOrderOfEventsAndRepeatsDoNotMatter() {
        Random random = new Random(7);
        IntStream.range(0, ROUNDS).forEach(_ -> {
            List<Submission> states = new ArrayList<>();
            copies(random).forEach(copy -> {
                states.add(copy.latest());
                states.add(later(copy.latest(), random));
            });
            Scoreboard first = board(states);
            states.addAll(states.subList(0, states.size() / 2));
            Collections.shuffle(states, random);

            assertThat(board(states)).isEqualTo(first);
        });
    }

    private static Submission later(Submission before, Random random) {
        return Given.submission(before.department(), before.period(), 2,
                State.values()[random.nextInt(State.values().length)], figures(random));
    }

    private static Scoreboard board(List<Submission> states) {
        PlanEvidence evidence = PlanEvidence.nothing(PLAN.id());
        for (Submission state : states) {
            evidence = evidence.with(state);
        }
        return Rollup.latest(evidence.with(PLAN), Basis.APPROVED, Thresholds.DEFAULT, FiguresBelow.NONE).everything(null, Given.AT);
    }

    /** Whatever is said of figures names them; where none are named, nothing is said about them. */
    @Test
    void noVerdictIsWithoutItsInputs() {
        Random random = new Random(8);
        IntStream.range(0, ROUNDS).forEach(_ -> everything(copies(random), Basis.PROVISIONAL).rows().map(Row::verdict)
                .filter(verdict -> verdict.figures().isEmpty())
                .forEach(verdict -> assertThat(verdict.status()).isIn(Status.NO_DATA, Status.NOT_DUE)));
    }

    /** The figures that a verdict names, and no others, give it again. */
    @Test
    void aVerdictIsComputedAgainFromTheFiguresThatItNames() {
        Random random = new Random(9);
        IntStream.range(0, ROUNDS).forEach(_ -> {
            List<Copy> copies = copies(random);
            Cut cut = Cut.at(Period.month(2024, 1 + random.nextInt(12)));
            PLAN.targets().forEach(target -> {
                Verdict verdict = verdict(target, copies, cut);
                Verdict again = verdict(target, named(copies, verdict), cut);

                assertThat(again.status()).as(verdict.explanation().vi()).isEqualTo(verdict.status());
                assertThat(again.attained()).isEqualTo(verdict.attained());
                assertThat(again.expected()).isEqualTo(verdict.expected());
                assertThat(again.finalForYear()).isEqualTo(verdict.finalForYear());
                assertThat(again.figures()).isEqualTo(verdict.figures());
            });
        });
    }

    private static Verdict verdict(Target target, List<Copy> copies, Cut cut) {
        return new Verdicts(PLAN, copies, List.of(), Basis.PROVISIONAL, cut, Thresholds.DEFAULT, FiguresBelow.NONE)
                .verdict(target, Given.AT);
    }

    private static List<Copy> named(List<Copy> copies, Verdict verdict) {
        return copies.stream().map(Copy::latest).map(submission -> Copy.of(Given.submission(submission.department(),
                submission.period(), submission.sequence(), submission.state(), submission.figures().values().stream()
                        .flatMap(List::stream).filter(figure -> verdict.figures().stream().anyMatch(used ->
                                used.submission().equals(submission.id()) && used.target().equals(figure.target())))
                        .toList()))).toList();
    }

    private static Submission submission(long sequence, State state, String number) {
        return Submission.of("p-2024", "a", Period.month(2024, 1), sequence, state, true, false, Instant.EPOCH,
                List.of(new Figure("T", null, (int) sequence, new Value.Number(new BigDecimal(number)), false, null)));
    }

    private static BigDecimal attained(Copy copy, Basis basis) {
        Target target = Given.rule(new Rule.AtLeast(Given.from("100"))).target();
        Verdict verdict = new Verdicts(Given.plan(target), List.of(copy), List.of(), basis, Cut.at(Period.month(2024, 1)),
                Thresholds.DEFAULT, FiguresBelow.NONE).verdict(target, Given.AT);
        return Objects.requireNonNull(verdict.attained());
    }
}
