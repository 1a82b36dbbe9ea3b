package vn.tiendo.reporting.verdict.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.evidence.domain.Plan;
import vn.tiendo.reporting.evidence.domain.Target;
import vn.tiendo.reporting.scoreboard.domain.Thresholds;
import vn.tiendo.reporting.scoreboard.domain.Verdict;
import vn.tiendo.reporting.scoreboard.domain.Verdict.FigureUsed;
import vn.tiendo.reporting.scoreboard.domain.Verdict.UnitBelow;

/**
 * A target with its figures and what they say.
 *
 * @param figures those that it stands on; who asks for the status alone does without
 * @param assigned what they say of the figure that the level above assigned, where the target has one beside its own
 * @param closed nothing is to come any more: the year is over, nothing is missing, and no figure is an estimate
 */
record Judgement(Supplier<List<FigureUsed>> figures, Finding finding, Optional<Finding> assigned, boolean closed, List<Verdict.Missing> missing,
        @Nullable List<UnitBelow> unitsBelow) {

    /** Of what was reported. */
    static Judgement of(Plan plan, Target target, Evidence evidence, Cut cut, Thresholds thresholds) {
        List<Verdict.Missing> missing = evidence.missing(plan, target, cut);
        Moment at = Moment.of(target, evidence, missing, cut);
        return of(target, () -> evidence.usedBy(target, at).figures().stream().map(Reported::used).toList(), at, missing, null, asked -> Judge.judge(asked, evidence, missing, at, thresholds));
    }

    /** Of what units below have given. */
    static Judgement of(Target target, SumBelow sum, Cut cut, Thresholds thresholds) {
        Moment at = Moment.of(sum, cut);
        return of(target, () -> sum.used(at), at, List.of(), sum.told(),
                asked -> Judge.judge(asked, sum, cut, thresholds));
    }

    /** Of the reports themselves. */
    static Judgement of(Target target, OwnReports reports, Cut cut, Thresholds thresholds) {
        Judgement judgement = of(target, reports::used, Moment.of(reports, cut), List.of(), null,
                asked -> Judge.judge(asked, reports, cut, thresholds));
        return reports.allHandedIn() || judgement.finding().status().attained() ? judgement : judgement.open();
    }

    /** Something may still come that changes what it says. */
    private Judgement open() {
        return new Judgement(figures, finding, assigned, false, missing, unitsBelow);
    }

    private static Judgement of(Target target, Supplier<List<FigureUsed>> figures, Moment at, List<Verdict.Missing> missing,
            @Nullable List<UnitBelow> unitsBelow, Function<Target, Finding> judge) {
        boolean closed = at.closed() && figures.get().stream().noneMatch(FigureUsed::estimated);
        return new Judgement(figures, judge.apply(target), target.asAssigned().map(judge), closed, missing, unitsBelow);
    }

    /** Of what others are judged by. */
    static Judgement ofCriteria(List<Judgement> parts, Finding finding) {
        return new Judgement(() -> parts.stream().flatMap(part -> part.used().stream()).toList(), finding, Optional.empty(),
                parts.stream().allMatch(Judgement::closed), parts.stream().flatMap(part -> part.missing.stream()).distinct().toList(), null);
    }

    static Judgement unknown(Finding finding) {
        return new Judgement(List::of, finding, Optional.empty(), false, List.of(), null);
    }

    List<FigureUsed> used() {
        return figures.get();
    }

    Finding concluded(Finding some) {
        return closed ? some.closed() : some;
    }
}
