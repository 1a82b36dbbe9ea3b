package vn.tiendo.reporting.verdict.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.below.domain.FiguresBelow;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Copy;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Plan;
import vn.tiendo.reporting.evidence.domain.PlanEvidence;
import vn.tiendo.reporting.evidence.domain.Punctuality;
import vn.tiendo.reporting.evidence.domain.Target;
import vn.tiendo.reporting.scoreboard.domain.Attainment;
import vn.tiendo.reporting.scoreboard.domain.Row;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard.DepartmentTally;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard.Section;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard.Summary;
import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.scoreboard.domain.Text;
import vn.tiendo.reporting.scoreboard.domain.Thresholds;
import vn.tiendo.reporting.scoreboard.domain.Verdict;

/** From a plan and its submissions to the scoreboard. */
public record Rollup(Plan plan, Collection<Copy> copies, Collection<Punctuality> punctuality, Basis basis, Thresholds thresholds,
        FiguresBelow below) {

    /** On the version of the plan that counts at the latest cut. */
    public static Rollup latest(PlanEvidence evidence, Basis basis, Thresholds thresholds, FiguresBelow below) {
        Plan any = Objects.requireNonNull(evidence.plan(), "a plan in force");
        return at(latest(any, evidence.submissions(), basis, below), evidence, basis, thresholds, below);
    }

    /** On the version of the plan that counts at the cut. */
    public static Rollup at(Cut cut, PlanEvidence evidence, Basis basis, Thresholds thresholds, FiguresBelow below) {
        return new Rollup(evidence.versions().on(cut.day()), evidence.submissions(), evidence.punctuality().values(), basis,
                thresholds, below);
    }

    /** The latest. */
    Cut cut() {
        return latest(plan, copies, basis, below);
    }

    /** Also a figure of a unit below, which a target sums, moves the cut on. */
    private static Cut latest(Plan plan, Collection<Copy> copies, Basis basis, FiguresBelow below) {
        Cut own = Cut.latest(plan.year(), copies, basis);
        Set<String> sums = plan.sums();
        int month = sums.isEmpty() ? 0 : below.latestMonth(plan.unit(), plan.year(), sums).orElse(0);
        return month > own.month() ? Cut.at(Period.month(plan.year(), month)) : own;
    }

    /** With all verdicts computed anew at the latest cut. */
    public Scoreboard everything(@Nullable Scoreboard before, Instant at) {
        return at(latest(plan, copies, basis, below), before, at);
    }

    /** With all verdicts computed anew at any cut. */
    public Scoreboard at(Cut cut, @Nullable Scoreboard before, Instant at) {
        return scoreboard(cut, before, plan.targets().map(Target::id).toList(), at);
    }

    /** With the verdicts of these targets computed anew at the latest cut. */
    public Scoreboard changed(Scoreboard before, Set<String> targets, Instant at) {
        return changed(latest(plan, copies, basis, below), before, targets, at);
    }

    /** With the verdicts of these targets computed anew; of all, when the cut or the plan is another than before. */
    Scoreboard changed(Cut cut, Scoreboard before, Set<String> targets, Instant at) {
        boolean sameGround = Objects.equals(cut.period(), before.period())
                && before.planVersion() == plan.version();
        return sameGround ? scoreboard(cut, before, Verdicts.withComposites(plan, targets), at) : at(cut, before, at);
    }

    /** @param copies those that have figures of a target */
    Verdicts verdicts(Cut cut, Function<String, ? extends Collection<Copy>> copies) {
        return new Verdicts(plan, copies, punctuality, basis, cut, thresholds, below);
    }

    private Scoreboard scoreboard(Cut cut, @Nullable Scoreboard before, Collection<String> affected, Instant at) {
        Map<String, Row> rows = new HashMap<>();
        if (before != null) {
            before.rows().forEach(row -> rows.put(row.id(), row));
        }
        Verdicts verdicts = new Verdicts(plan, copies, punctuality, basis, cut, thresholds, below);
        plan.targets().filter(target -> affected.contains(target.id()) || !rows.containsKey(target.id()))
                .forEach(target -> rows.merge(target.id(), row(verdicts, target, rows.get(target.id()), at),
                        (old, now) -> old.equals(now) ? old : now));
        return scoreboard(cut, before, rows, verdicts.knownAt(at));
    }

    private Row row(Verdicts verdicts, Target target, @Nullable Row before, Instant at) {
        Verdict verdict = verdicts.verdict(target, at);
        Verdict dated = before != null && before.verdict().status() == verdict.status()
                ? verdict.knownSince(before.verdict().since()) : verdict;
        return Rows.row(plan, target, verdicts.history(target), verdicts.evidence(target), dated);
    }

    private Scoreboard scoreboard(Cut cut, @Nullable Scoreboard before, Map<String, Row> rows, Instant at) {
        List<Section> sections = plan.sections().stream().map(section -> Section.of(section.id(), section.number(),
                section.title(), section.targets().stream().flatMap(t -> Stream.ofNullable(rows.get(t.id()))).toList()))
                .toList();
        List<DepartmentTally> departments = Tally.departments(plan, copies, cut);
        return new Scoreboard(plan.id(), plan.unit(), plan.unitPath(), plan.unitName(), plan.year(), plan.title(),
                resolution(), amendment(), plan.version(), basis, cut.period(), before == null ? 1 : before.version() + 1, at,
                summary(sections, departments), sections, departments);
    }

    private Scoreboard.@Nullable Resolution resolution() {
        Plan.Resolution adopted = plan.resolution();
        return adopted == null ? null : new Scoreboard.Resolution(adopted.number(), adopted.date(), adopted.issuer(),
                adopted.session(), adopted.effectiveFrom());
    }

    private Scoreboard.@Nullable Amendment amendment() {
        Plan.Amendment amended = plan.amendment();
        return amended == null ? null : new Scoreboard.Amendment(amended.number(), amended.date(), amended.issuer(),
                amended.reason(), amended.effectiveFrom());
    }

    private static Summary summary(List<Section> sections, List<DepartmentTally> departments) {
        List<Row> rows = sections.stream().flatMap(section -> section.targets().stream()).toList();
        Map<Status, Integer> counts = Scoreboard.counts(rows.stream());
        int targets = counts.values().stream().mapToInt(Integer::intValue).sum();
        return new Summary(targets, counts, Attainment.of(rows.stream()), headline(targets, counts), Tally.total(departments));
    }

    private static Text headline(int targets, Map<Status, Integer> counts) {
        int exceeded = counts.getOrDefault(Status.EXCEEDED, 0);
        String share = counts.getOrDefault(Status.MET, 0) + exceeded + "/" + targets;
        return Text.attained(share, exceeded);
    }
}
