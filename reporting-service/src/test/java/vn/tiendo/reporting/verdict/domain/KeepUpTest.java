package vn.tiendo.reporting.verdict.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.tiendo.reporting.below.domain.BelowHistory;
import vn.tiendo.reporting.below.domain.FiguresBelow;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Cause;
import vn.tiendo.reporting.evidence.domain.Figure;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Plan;
import vn.tiendo.reporting.evidence.domain.PlanEvidence;
import vn.tiendo.reporting.evidence.domain.PlanHistory;
import vn.tiendo.reporting.evidence.domain.Rule;
import vn.tiendo.reporting.evidence.domain.Step;
import vn.tiendo.reporting.evidence.domain.Submission;
import vn.tiendo.reporting.evidence.domain.Submission.State;
import vn.tiendo.reporting.evidence.domain.Value;
import vn.tiendo.reporting.scoreboard.domain.Row;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;
import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.scoreboard.domain.Thresholds;
import vn.tiendo.reporting.scoreboard.domain.Verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Events come in any order and in batches of any size; the scoreboard then says what their replay says, to the moment. */
class KeepUpTest {

    private static final int ROUNDS = 300;
    private static final Plan PLAN = Given.plan(
            Given.rule(new Rule.AtLeast(Given.from("1000"))).id("A").sum().reporting("a").target(),
            Given.rule(new Rule.AtLeast(Given.from("60"))).id("B").sum().reporting("b").target());

    private final List<Submission> told = new ArrayList<>();
    private PlanEvidence evidence = PlanEvidence.nothing(PLAN.id()).with(PLAN);
    private @Nullable Scoreboard scoreboard;

    KeepUpTest() {
        begin();
    }

    private void begin() {
        told.clear();
        evidence = PlanEvidence.nothing(PLAN.id()).with(PLAN);
        scoreboard = keepUp().after(Optional.empty(), PlanEvidence.nothing(PLAN.id()),
                List.of(new Step(new Cause.ByPlan(PLAN.version(), PLAN.inForceSince()), evidence)), true);
    }

    private KeepUp keepUp() {
        return new KeepUp(Basis.PROVISIONAL, Thresholds.DEFAULT, FiguresBelow.NONE, _ -> replay());
    }

    private Replay replay() {
        return new Replay(new PlanHistory(PLAN.id(), List.of(PLAN), List.copyOf(told), List.of()), BelowHistory.NONE, Thresholds.DEFAULT);
    }

    private void come(List<Submission> batch) {
        come(batch, false, keepUp());
    }

    /** @param read whether what was known before was not in memory: it may be ahead of the scoreboard */
    private void come(List<Submission> batch, boolean read, KeepUp keepUp) {
        PlanEvidence known = evidence;
        Scoreboard before = Objects.requireNonNull(scoreboard);
        Scoreboard after = keepUp.after(Optional.of(before), known, take(batch), read);
        scoreboard = after.saysTheSameAs(before) ? before : after;
    }

    private List<Step> take(List<Submission> batch) {
        List<Step> steps = new ArrayList<>();
        for (Submission state : batch) {
            Step step = Step.of(evidence, state);
            evidence = step.after();
            steps.add(step);
            if (!told.contains(state)) {
                told.add(state);
            }
        }
        return steps;
    }

    /** A crash lies between what is known and what is derived from it; then the events come again. */
    private void comeTwice(List<Submission> batch, int first) {
        take(batch);
        come(batch.subList(0, first), true, keepUp());
        if (first < batch.size()) {
            come(batch.subList(first, batch.size()));
        }
    }

    private static Instant at(int millis) {
        return Given.AT.plusMillis(millis);
    }

    private static Submission month(String department, int month, int millis) {
        String target = department.equals("a") ? "A" : "B";
        return Submission.of(PLAN.id(), department, Period.month(2024, month), 1, State.SUBMITTED, true, false, at(millis),
                List.of(new Figure(target, null, 1, new Value.Number(BigDecimal.valueOf(month)), false, null)));
    }

    private Verdict verdict(String target) {
        return Objects.requireNonNull(scoreboard).rows().filter(row -> row.id().equals(target)).findFirst().orElseThrow().verdict();
    }

    /** What came later and is known already is not forgotten because something earlier came after it. */
    @Test
    void aStatusIsKnownSinceTheLastOfTheFiguresThatItStandsOn() {
        come(IntStream.rangeClosed(11, 12).mapToObj(month -> month("a", month, 768)).toList());
        come(List.of(month("b", 12, 772), month("b", 11, 767)));
        come(IntStream.rangeClosed(1, 10).mapToObj(month -> month("a", month, 767)).toList());

        assertThat(verdict("A").status()).isEqualTo(Status.MISSED);
        assertThat(verdict("A").since()).isEqualTo(at(768));
    }

    @Test
    void whatIsReadAndAgreesWithTheScoreboardIsBroughtOnWithoutItsPast() {
        come(List.of(month("a", 1, 700), month("b", 1, 701)));
        Instant before = verdict("A").since();

        come(List.of(month("b", 2, 800)), true, new KeepUp(Basis.PROVISIONAL, Thresholds.DEFAULT, FiguresBelow.NONE, _ -> {
            throw new AssertionError("its past was asked for");
        }));

        assertThat(verdict("B").figures()).hasSize(2);
        assertThat(verdict("A").since()).isEqualTo(before);
    }

    /** Also when the event that comes again is of the target that was missed. */
    @Test
    void aStatusIsKnownSinceTheEventAfterWhichACrashCame() {
        come(List.of(month("a", 1, 700)));
        take(List.of(month("a", 12, 768)));

        come(List.of(month("a", 2, 800)), true, keepUp());

        assertThat(verdict("A").since()).isEqualTo(replay().latest(Basis.PROVISIONAL, null).orElseThrow().rows().findFirst()
                .orElseThrow().verdict().since()).isEqualTo(at(768));
    }

    /** While a service is updated, the version before writes beside this one. */
    @Test
    void aScoreboardByOtherRulesIsJudgedAnewAsAWhole() {
        come(List.of(month("a", 1, 700), month("b", 1, 701)));
        scoreboard = byOtherRules(Objects.requireNonNull(scoreboard));

        come(List.of(month("a", 2, 800)));

        assertThat(Objects.requireNonNull(scoreboard).rows().map(Row::verdict)).extracting(Verdict::target, Verdict::ruleVersion)
                .containsExactly(tuple("A", Verdicts.RULE_VERSION), tuple("B", Verdicts.RULE_VERSION));
        assertThat(verdict("B").status()).isEqualTo(Status.OFF_TRACK);
    }

    private static Scoreboard byOtherRules(Scoreboard of) {
        return new Scoreboard(of.plan(), of.unit(), of.unitPath(), of.unitName(), of.year(), of.title(), of.resolution(), of.amendment(),
                of.planVersion(), of.basis(), of.period(), of.version(), of.updatedAt(), of.summary(), of.sections().stream()
                        .map(section -> Scoreboard.Section.of(section.id(), section.number(), section.title(), section.targets().stream()
                                .map(KeepUpTest::byOtherRules).toList())).toList(), of.departments());
    }

    private static Row byOtherRules(Row row) {
        Verdict of = row.verdict();
        return new Row(row.id(), row.number(), row.title(), row.text(), row.unitOfMeasure(), row.required(), row.responsible(), row.partOf(),
                row.indicator(), row.interpretation(), row.weight(), row.history(), row.notes(), new Verdict(of.target(),
                        Status.NOT_APPLICABLE, of.basis(), of.period(), of.attained(), of.unitOfMeasure(), of.required(), of.expected(),
                        of.share(), of.finalForYear(), of.planVersion(), of.rule(), Verdicts.RULE_VERSION - 1, of.thresholds(), of.figures(),
                        of.missing(), of.unitsBelow(), of.attainment(), of.assigned(), of.explanation(), of.since()));
    }

    @Test
    void theOrderInWhichEventsComeDoesNotMatter() {
        Random random = new Random(11);
        IntStream.range(0, ROUNDS).forEach(_ -> {
            begin();
            List<Submission> events = new ArrayList<>();
            IntStream.rangeClosed(1, 12).forEach(month -> List.of("a", "b")
                    .forEach(department -> events.add(month(department, month, 700 + random.nextInt(8)))));
            Collections.shuffle(events, random);
            for (int from = 0, to; from < events.size(); from = to) {
                to = Math.min(events.size(), from + 1 + random.nextInt(8));
                List<Submission> batch = events.subList(from, to);
                switch (random.nextInt(3)) {
                    case 0 -> come(batch);
                    case 1 -> come(batch, true, keepUp());
                    default -> comeTwice(batch, 1 + random.nextInt(batch.size()));
                }
            }

            Scoreboard replayed = replay().latest(Basis.PROVISIONAL, null).orElseThrow();
            assertThat(Objects.requireNonNull(scoreboard).toAReader()).isEqualTo(replayed.toAReader());
        });
    }
}
