package vn.tiendo.reporting.verdict.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Copy;
import vn.tiendo.reporting.evidence.domain.Figure;
import vn.tiendo.reporting.evidence.domain.PartsAggregation;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Rule;
import vn.tiendo.reporting.evidence.domain.Target;
import vn.tiendo.reporting.evidence.domain.Target.Aggregation;
import vn.tiendo.reporting.evidence.domain.Value;
import vn.tiendo.reporting.scoreboard.domain.Verdict.Missing;
import vn.tiendo.reporting.verdict.domain.Reported.Reporter;

/** The figures of one target up to a cut, oldest first. */
public record Evidence(List<Reported> figures) {

    public static final Evidence NONE = new Evidence(List.of());

    public Evidence {
        figures = figures.stream().sorted(Reported.ORDER).toList();
    }

    public static Evidence of(Target target, Collection<Copy> copies, Basis basis, Cut cut) {
        return new Evidence(copies.stream().filter(copy -> cut.covers(copy.period()))
                .flatMap(copy -> copy.figuresOf(target.id(), basis).stream().filter(figure -> fits(target, figure))
                        .map(figure -> new Reported(
                        copy.latest().id(), copy.department(), copy.period(), figure, copy.approved(figure))))
                .toList());
    }

    /** A plan may have changed what it asks for; figures of another kind say nothing about it. */
    private static boolean fits(Target target, Figure figure) {
        return figure.value() instanceof Value.NoData || switch (target.rule()) {
            case Rule.AtLeast _, Rule.AtMost _, Rule.Between _, Rule.Exactly _, Rule.ChangeFrom _, Rule.MeetAssigned _ ->
                figure.value() instanceof Value.Done == (target.parts() == PartsAggregation.COUNT_DONE)
                        && Amount.of(figure.value()).isPresent();
            case Rule.NoneOccur _ -> figure.value() instanceof Value.Count;
            case Rule.BetterThanLastYear _ -> figure.value() instanceof Value.Components;
            case Rule.RatedAtLeast(var scale, _) -> figure.value() instanceof Value.Rating(var grade)
                    && scale.contains(grade);
            case Rule.DoneBy _ -> figure.value() instanceof Value.Done;
            case Rule.Narrative _ -> figure.value() instanceof Value.Narrative;
            case Rule.AllOf _, Rule.AtLeastOf _ -> false;
        };
    }

    /** What departments owe for periods that are over and did not send; "no data" is an answer, so not missing. */
    List<Missing> missing(Target target, Cut cut) {
        if (target.frequency() == null) {
            return List.of();
        }
        List<Period> due = Period.upTo(cut.year(), target.frequency(), cut.month()).stream()
                .filter(period -> target.askedAt(period.to())).toList();
        Map<Period, Set<String>> answers = answers();
        return target.reporting().stream().flatMap(department -> due.stream()
                .filter(period -> !answered(target, department, answers.getOrDefault(period, Set.of())))
                .map(period -> new Missing(department, period))).toList();
    }

    /** The departments that have figures of a period. */
    private Map<Period, Set<String>> answers() {
        Map<Period, Set<String>> answers = new HashMap<>();
        figures.forEach(each -> answers.computeIfAbsent(each.period(), _ -> new HashSet<>()).add(each.department()));
        return answers;
    }

    /** By the department, or by one that reported the target before it. */
    private static boolean answered(Target target, String department, Set<String> answers) {
        return answers.contains(department) || !target.reporting().containsAll(answers);
    }

    /**
     * Whether no gap is left that could change what the figures come to. Of a level, only the last period counts; of what is
     * counted over the year, the answer that there are no data leaves a gap as well.
     */
    boolean complete(Target target, List<Missing> missing, Cut cut) {
        return allCount(target) ? missing.isEmpty() && !(countsUp(target) && withData().size() < figures.size())
                : missing.stream().noneMatch(each -> each.period().endMonth() + each.period().length().months() > cut.month());
    }

    private static boolean countsUp(Target target) {
        return target.cumulative() || target.aggregation() == Aggregation.MAX || target.rule() instanceof Rule.NoneOccur;
    }

    /** The last month that any figure is of; 0 without figures. */
    int lastMonth() {
        return figures.stream().mapToInt(each -> each.period().endMonth()).max().orElse(0);
    }

    /**
     * What the verdict stands on: the newest figure of each reporter where only that one counts, and an answer since then that
     * there are no data; else all.
     */
    List<Reported> usedBy(Target target) {
        if (allCount(target)) {
            return figures;
        }
        Evidence standing = standing(target);
        return Stream.concat(new Evidence(standing.withData()).latest(Value.class).stream(),
                standing.latest(Value.class).stream()).distinct().sorted(Reported.ORDER).toList();
    }

    private static boolean allCount(Target target) {
        return target.aggregation() != Aggregation.LAST || target.rule() instanceof Rule.NoneOccur
                || target.rule() instanceof Rule.BetterThanLastYear;
    }

    /** Without those who report no longer, once all who do have: what was handed over would count twice. */
    Evidence standing(Target target) {
        Set<String> departments = withData().stream().map(Reported::department).collect(Collectors.toSet());
        return departments.containsAll(target.reporting()) ? new Evidence(figures.stream()
                .filter(each -> target.reporting().contains(each.department())).toList()) : this;
    }

    /** Only of periods that all who report have answered: a part of a whole says nothing against another whole. */
    Evidence ofWholePeriods(Target target) {
        Map<Period, Set<String>> answers = answers();
        return new Evidence(figures.stream().filter(each -> target.reporting().stream()
                .allMatch(department -> answered(target, department, answers.getOrDefault(each.period(), Set.of())))).toList());
    }

    List<Reported> withData() {
        return figures.stream().filter(reported -> !(reported.value() instanceof Value.NoData)).toList();
    }

    <V extends Value> List<V> values(Class<V> kind) {
        return figures.stream().map(Reported::value).filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The newest figure of this kind of each reporter. */
    <V extends Value> List<Reported> latest(Class<V> kind) {
        Map<Reporter, Reported> latest = figures.stream().filter(reported -> kind.isInstance(reported.value()))
                .collect(Collectors.toMap(Reported::reporter, Function.identity(), (_, newer) -> newer));
        return latest.values().stream().sorted(Reported.ORDER).toList();
    }

    Map<Period, Evidence> byPeriod() {
        Map<Period, List<Reported>> grouped = figures.stream()
                .collect(Collectors.groupingBy(Reported::period, TreeMap::new, Collectors.toList()));
        Map<Period, Evidence> evidence = new TreeMap<>();
        grouped.forEach((period, reported) -> evidence.put(period, new Evidence(reported)));
        return evidence;
    }
}
