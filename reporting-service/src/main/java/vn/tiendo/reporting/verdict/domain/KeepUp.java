package vn.tiendo.reporting.verdict.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

import vn.tiendo.reporting.below.domain.FiguresBelow;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Cause;
import vn.tiendo.reporting.evidence.domain.PlanEvidence;
import vn.tiendo.reporting.evidence.domain.Step;
import vn.tiendo.reporting.evidence.domain.Turn;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;
import vn.tiendo.reporting.scoreboard.domain.Thresholds;

/**
 * Brings a scoreboard up to events as they come, in whatever order. It then says what {@link Replay} says of the same events.
 *
 * @param past all that was told of a plan, these events included
 */
public record KeepUp(Basis basis, Thresholds thresholds, FiguresBelow below, Function<String, Replay> past) {

    /**
     * Where events came in their turn, one brings on what the one before left; else the past says since when a status is known. So it
     * does for a version of the plan, which may have effect on what was before, and for a scoreboard that does not say what was known
     * before the events: a crash lay between what is known and what was derived from it.
     *
     * <p>A scoreboard by other rules than these is judged anew as a whole: while a service is updated both versions write.
     *
     * @param known before the events
     * @param steps the last of them after a version of the plan
     * @param everything what is not touched by them may be another as well
     */
    public Scoreboard after(Optional<Scoreboard> before, PlanEvidence known, List<Step> steps, boolean everything) {
        return before.filter(KeepUp::byTheseRules).filter(board -> inTurn(board, steps))
                .filter(board -> !everything || !byPlan(steps) && says(board, known))
                .map(board -> brought(board, steps)).orElseGet(() -> anew(before, steps));
    }

    private Scoreboard anew(Optional<Scoreboard> before, List<Step> steps) {
        PlanEvidence evidence = steps.getLast().after();
        return Rollup.latest(evidence, basis, thresholds, below).everything(before.orElse(null), latest(before, steps))
                .datedAs(past.apply(evidence.id()).statuses(basis));
    }

    private boolean says(Scoreboard board, PlanEvidence known) {
        return known.plan() != null
                && Rollup.latest(known, basis, thresholds, below).everything(board, board.updatedAt()).saysTheSameAs(board);
    }

    /** Another version of the plan may say nothing new at the latest cut, and something at others: they have a new tag. */
    public static boolean byPlan(List<Step> steps) {
        return steps.stream().map(Step::cause).anyMatch(Cause.ByPlan.class::isInstance);
    }

    private static boolean byTheseRules(Scoreboard board) {
        return board.rows().allMatch(row -> row.verdict().ruleVersion() == Verdicts.RULE_VERSION);
    }

    private Scoreboard brought(Scoreboard before, List<Step> steps) {
        Advance advance = new Advance(basis, thresholds, null);
        Scoreboard after = before;
        for (Step step : steps) {
            after = advance.by(step, after, below);
        }
        return after.ofVersion(before.version() + 1);
    }

    /** Nothing that is known already comes after them; an event that said nothing has left no trace in the scoreboard. */
    private static boolean inTurn(Scoreboard before, List<Step> steps) {
        Step first = steps.getFirst();
        return !first.cause().at().isBefore(before.updatedAt())
                && first.after().latest().filter(latest -> latest.compareTo(first.cause().turn()) > 0).isEmpty()
                && steps.stream().map(step -> step.cause().turn()).gather(Gatherers.windowSliding(2))
                        .noneMatch(two -> two.getLast().compareTo(two.getFirst()) < 0);
    }

    /** When the last of what is known was told. */
    private static Instant latest(Optional<Scoreboard> before, List<Step> steps) {
        Stream<Instant> told = Stream.concat(steps.stream().map(step -> step.cause().at()),
                steps.getLast().after().latest().map(Turn::at).stream());
        return Stream.concat(before.map(Scoreboard::updatedAt).stream(), told).max(Instant::compareTo).orElseThrow();
    }
}
