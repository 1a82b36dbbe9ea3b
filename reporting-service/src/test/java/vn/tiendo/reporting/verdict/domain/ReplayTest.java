package vn.tiendo.reporting.verdict.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
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
import vn.tiendo.reporting.evidence.domain.Value;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;
import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.scoreboard.domain.Thresholds;
import vn.tiendo.reporting.scoreboard.domain.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

class ReplayTest {

    private static final Plan PLAN = Given.plan(
            Given.rule(new Rule.AllOf(List.of("L", "N"))).id("C").target(),
            Given.rule(new Rule.AtLeast(Given.from("90"))).id("L").reporting("a", "b").partOf("C").target(),
            Given.rule(new Rule.NoneOccur()).id("N").reporting("a", "b").partOf("C").target());

    private static Instant day(int day) {
        return Given.AT.plusSeconds(86_400L * day);
    }

    private static Submission told(int day, String department, int month, long sequence, State state, int level, int occurred) {
        return Submission.of("p-2024", department, Period.month(2024, month), sequence, state, true, false, day(day), List.of(
                new Figure("L", null, (int) sequence, new Value.Number(BigDecimal.valueOf(level)), false, null),
                new Figure("N", null, (int) sequence, new Value.Count(BigDecimal.valueOf(occurred)), false, null)));
    }

    private static Replay replay(Submission... states) {
        return replay(List.of(states));
    }

    private static Replay replay(List<Submission> states) {
        return new Replay(new PlanHistory("p-2024", List.of(PLAN), states, List.of()), BelowHistory.NONE, Thresholds.DEFAULT);
    }

    private static Scoreboard latest(Replay replay, @Nullable Cut cut) {
        return replay.latest(Basis.APPROVED, cut).orElseThrow();
    }

    private static Verdict verdict(Scoreboard scoreboard, String target) {
        return scoreboard.rows().filter(row -> row.id().equals(target)).findFirst().orElseThrow().verdict();
    }

    private static Scoreboard asOf(Replay replay, Instant moment) {
        return latest(new Replay(replay.history().until(moment), BelowHistory.NONE, Thresholds.DEFAULT), null);
    }

    @Test
    void whatWasKnownThenIsWhatHadBeenApprovedByThen() {
        Replay replay = replay(told(1, "a", 1, 2, State.SUBMITTED, 95, 0), told(3, "a", 1, 3, State.APPROVED, 95, 0),
                told(9, "a", 1, 6, State.APPROVED, 70, 0));

        assertThat(verdict(asOf(replay, day(2)), "L").status()).isEqualTo(Status.NOT_DUE);
        assertThat(verdict(asOf(replay, day(3)), "L").attained()).isEqualByComparingTo("95");
        assertThat(verdict(asOf(replay, day(8)), "L").attained()).isEqualByComparingTo("95");
        assertThat(verdict(asOf(replay, day(9)), "L").attained()).isEqualByComparingTo("70");
    }

    @Test
    void thereIsNothingToSayBeforeThePlan() {
        assertThat(new Replay(replay().history().until(PLAN.inForceSince().minusMillis(1)), BelowHistory.NONE,
                Thresholds.DEFAULT).latest(Basis.APPROVED, null)).isEmpty();
    }

    @Test
    void aStatusIsKnownSinceItLastBecameSo() {
        Replay replay = replay(told(1, "a", 1, 1, State.APPROVED, 95, 0), told(2, "a", 2, 1, State.APPROVED, 96, 0),
                told(3, "b", 2, 1, State.APPROVED, 97, 1), told(4, "a", 3, 1, State.APPROVED, 70, 0));

        assertThat(verdict(latest(replay, null), "N")).returns(Status.MISSED, Verdict::status).returns(day(3), Verdict::since);
        assertThat(verdict(latest(replay, null), "C")).returns(Status.MISSED, Verdict::status).returns(day(3), Verdict::since);
        assertThat(verdict(latest(replay, Cut.at(Period.month(2024, 1))), "N")).returns(day(1), Verdict::since);
    }

    @Test
    void anEarlierPeriodIsKnownSinceItsOwnFiguresCame() {
        Replay replay = replay(told(1, "a", 2, 1, State.APPROVED, 95, 0), told(7, "a", 1, 1, State.APPROVED, 95, 0));

        assertThat(verdict(latest(replay, Cut.at(Period.month(2024, 1))), "N").since()).isEqualTo(day(7));
    }

    @Test
    void theOrderInWhichItWasToldDoesNotMatter() {
        Random random = new Random(7);
        IntStream.range(0, 20).forEach(_ -> {
            List<Submission> states = year(random);
            Scoreboard first = latest(replay(states), null);
            Collections.shuffle(states, random);

            assertThat(latest(replay(states), null)).isEqualTo(first);
        });
    }

    @Test
    void theLastMomentIsNow() {
        Random random = new Random(8);
        IntStream.range(0, 20).forEach(_ -> {
            Replay replay = replay(year(random));
            Scoreboard now = Rollup.latest(replay.history().evidence(), Basis.APPROVED, Thresholds.DEFAULT, FiguresBelow.NONE)
                    .everything(null, day(0));

            assertThat(latest(replay, null).undated()).usingRecursiveComparison().ignoringFields("version", "updatedAt").isEqualTo(now.undated());
        });
    }

    /** Without what was said in between, the last moment is the same, and so is since when each status is known. */
    @Test
    void nowIsWhatTheLastScoreboardSays() {
        Random random = new Random(9);
        IntStream.range(0, 40).forEach(_ -> {
            Replay replay = replay(year(random));

            assertThat(replay.now().stream().map(Scoreboard::toAReader)).containsExactlyElementsOf(Stream.of(Basis.values())
                    .map(basis -> replay.latest(basis, null).orElseThrow().toAReader()).toList());
        });
    }

    /** Some submissions of some months, some of them corrected later. */
    private static List<Submission> year(Random random) {
        List<Submission> states = new ArrayList<>();
        int day = 1;
        for (int month = 1; month <= 12; month++) {
            for (String department : List.of("a", "b")) {
                int corrections = random.nextInt(3);
                for (int sequence = 1; sequence <= corrections; sequence++) {
                    states.add(told(day++, department, month, sequence, State.APPROVED, 85 + random.nextInt(15),
                            random.nextInt(30) == 0 ? 1 : 0));
                }
            }
        }
        return states;
    }
}
