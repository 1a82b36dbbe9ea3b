package vn.tiendo.reporting.verdict.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Copy;
import vn.tiendo.reporting.evidence.domain.Figure;
import vn.tiendo.reporting.evidence.domain.PartsAggregation;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Plan;
import vn.tiendo.reporting.evidence.domain.Rule;
import vn.tiendo.reporting.evidence.domain.Target;
import vn.tiendo.reporting.evidence.domain.Target.Aggregation;
import vn.tiendo.reporting.evidence.domain.Value;
import vn.tiendo.reporting.scoreboard.domain.Verdict.Missing;
import vn.tiendo.reporting.verdict.domain.Reported.Reporter;

/** The figures of one target up to a cut, oldest first. */
public final class Evidence {

    public static final Evidence NONE = new Evidence(List.of());

    private final List<Reported> figures;

    private Evidence(List<Reported> oldestFirst) {
        this.figures = oldestFirst;
    }

    public static Evidence of(Plan plan, Target target, Collection<Copy> copies, Basis basis, Cut cut) {
        List<Reported> figures = new ArrayList<>();
        for (Copy copy : copies) {
            if (cut.covers(copy.period())) {
                copy.figuresOf(target.id(), basis).stream().filter(figure -> fits(target, figure)).forEach(figure -> figures.add(
                        new Reported(copy.latest().plan(), copy.department(), copy.period(), figure, copy.approved(figure))));
            }
        }
        figures.sort(Reported.ORDER);
        Evidence told = addsUp(target) ? new Evidence(figures).wholesBeforeParts() : new Evidence(figures);
        return plan.reporters() == null ? told : told.handedOver(plan, target);
    }

    private static boolean addsUp(Target target) {
        return target.parts().adds() && switch (target.rule()) {
            case Rule.AtLeast _, Rule.AtMost _, Rule.Between _, Rule.Exactly _, Rule.ChangeFrom _, Rule.MeetAssigned _,
                    Rule.BetterThanLastYear _ -> true;
            case Rule.NoneOccur _, Rule.RatedAtLeast _, Rule.DoneBy _, Rule.Narrative _, Rule.AllOf _, Rule.AtLeastOf _ -> false;
        };
    }

    /** Without the parts of what a department has given as a whole of the same period: they would count twice. */
    private Evidence wholesBeforeParts() {
        if (figures.stream().noneMatch(each -> each.figure().part() != null)) {
            return this;
        }
        Set<String> wholes = figures.stream().filter(each -> each.figure().part() == null && !(each.value() instanceof Value.NoData))
                .map(Reported::submission).collect(Collectors.toSet());
        return only(each -> each.figure().part() == null || !wholes.contains(each.submission()));
    }

    /** Without what others gave of a period that by now is those's to report who have given it as well. */
    private Evidence handedOver(Plan plan, Target target) {
        Map<Period, Set<String>> answers = answers();
        return only(each -> {
            List<String> reporting = plan.reporting(target, each.period());
            return reporting.isEmpty() || reporting.contains(each.department()) || !answered(reporting, answers.get(each.period()));
        });
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

    public List<Reported> figures() {
        return Collections.unmodifiableList(figures);
    }

    /** What departments owe for periods that are over and did not send; "no data" is an answer, so not missing. */
    List<Missing> missing(Plan plan, Target target, Cut cut) {
        if (target.frequency() == null) {
            return List.of();
        }
        Map<Period, Set<String>> answers = answers();
        List<Missing> missing = new ArrayList<>();
        for (Period period : Period.upTo(cut.year(), target.frequency(), cut.month())) {
            if (target.askedAt(period.to())) {
                silent(plan.reporting(target, period), answers.getOrDefault(period, Set.of()))
                        .forEach(department -> missing.add(new Missing(department, period)));
            }
        }
        return missing.size() < 2 ? missing : inOrderOf(target.reporting(), missing);
    }

    /** Those who have not answered; nobody where one has who reported the target before them. */
    private static List<String> silent(List<String> reporting, Set<String> answers) {
        return reporting.containsAll(answers) ? reporting.stream().filter(department -> !answers.contains(department)).toList() : List.of();
    }

    private static List<Missing> inOrderOf(List<String> departments, List<Missing> missing) {
        Map<String, Integer> order = new HashMap<>();
        departments.forEach(department -> order.put(department, order.size()));
        missing.sort(Comparator.comparing(each -> order.getOrDefault(each.department(), -1)));
        return missing;
    }

    /** The departments that have figures of a period. */
    private Map<Period, Set<String>> answers() {
        Map<Period, Set<String>> answers = new HashMap<>();
        figures.forEach(each -> answers.computeIfAbsent(each.period(), _ -> new HashSet<>()).add(each.department()));
        return answers;
    }

    /** By all who report. */
    private static boolean answered(List<String> reporting, @Nullable Set<String> answers) {
        return answers != null && answers.containsAll(reporting);
    }

    /** By the department, or by one that reported the target before it. */
    private static boolean answered(List<String> reporting, String department, Set<String> answers) {
        return answers.contains(department) || !reporting.containsAll(answers);
    }

    /**
     * Whether no gap is left that could change what the figures come to. Of a level, only the last period counts; of what is
     * counted over the year, the answer that there are no data leaves a gap as well.
     */
    boolean complete(Target target, List<Missing> missing, Cut cut) {
        return allCount(target) ? missing.isEmpty() && !(countsUp(target) && withData() != this)
                : missing.stream().noneMatch(each -> each.period().endMonth() + each.period().length().months() > cut.month());
    }

    private static boolean countsUp(Target target) {
        return target.cumulative() || target.aggregation() == Aggregation.MAX || target.rule() instanceof Rule.NoneOccur;
    }

    /** The last month that any figure is of; 0 without figures. */
    int lastMonth() {
        int last = 0;
        for (Reported each : figures) {
            last = Math.max(last, each.period().endMonth());
        }
        return last;
    }

    /** What the verdict stands on: what makes the level, and where a period is open also what made the one before it. */
    Evidence usedBy(Target target, Moment at) {
        if (!at.open() || allCount(target)) {
            return usedBy(target);
        }
        Set<Reported> used = new HashSet<>(usedBy(target).figures);
        used.addAll(upTo(at.month()).usedBy(target).figures);
        return only(used::contains);
    }

    /**
     * What makes the level: the newest figure of each reporter where only that one counts, and an answer since then that there are
     * no data; else all.
     */
    Evidence usedBy(Target target) {
        if (allCount(target)) {
            return this;
        }
        Evidence standing = standing(target);
        Set<Reported> newest = new HashSet<>(standing.latest(Value.class));
        newest.addAll(standing.withData().latest(Value.class));
        return standing.only(newest::contains);
    }

    /** Of periods that are over at the end of a month. */
    Evidence upTo(int month) {
        return only(each -> each.period().endMonth() <= month);
    }

    private static boolean allCount(Target target) {
        return target.aggregation() != Aggregation.LAST || target.rule() instanceof Rule.NoneOccur
                || target.rule() instanceof Rule.BetterThanLastYear;
    }

    /** Without those who report no longer, once all who do have: what was handed over would count twice. */
    Evidence standing(Target target) {
        Set<String> departments = new HashSet<>();
        withData().figures.forEach(each -> departments.add(each.department()));
        return departments.containsAll(target.reporting()) ? only(each -> target.reporting().contains(each.department())) : this;
    }

    /** Whether these are of all who report the target, or of those who reported it before them. */
    boolean heardFromAll(Target target, Collection<Reported> some) {
        Set<String> departments = new HashSet<>();
        some.forEach(each -> departments.add(each.department()));
        return target.reporting().stream().allMatch(department -> answered(target.reporting(), department, departments));
    }

    /** Only of periods that all who report have answered: a part of a whole says nothing against another whole. */
    Evidence ofWholePeriods(Target target) {
        Map<Period, Set<String>> answers = answers();
        return only(each -> target.reporting().stream()
                .allMatch(department -> answered(target.reporting(), department, answers.getOrDefault(each.period(), Set.of()))));
    }

    /** Without the answers that there are no data. */
    Evidence withData() {
        return only(each -> !(each.value() instanceof Value.NoData));
    }

    /** @return this one, where all of it counts */
    private Evidence only(Predicate<Reported> counts) {
        List<Reported> some = new ArrayList<>(figures.size());
        for (Reported each : figures) {
            if (counts.test(each)) {
                some.add(each);
            }
        }
        return some.size() == figures.size() ? this : new Evidence(some);
    }

    /** Whether several departments or parts give figures beside each other; a target that was handed over has one at a time. */
    boolean besideEachOther(Target target) {
        boolean several = target.aggregation() == Aggregation.LAST ? standing(target).withData().reporters() > 1
                : target.reporting().size() > 1 && withData().reporters() > 1;
        return several || withData().byPeriod().values().stream().anyMatch(period -> period.reporters() > 1);
    }

    /** How many departments and parts of the target the figures are of. */
    long reporters() {
        return figures.stream().map(Reported::reporter).distinct().count();
    }

    <V extends Value> List<V> values(Class<V> kind) {
        return figures.stream().map(Reported::value).filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The newest figure of this kind of each reporter. */
    <V extends Value> List<Reported> latest(Class<V> kind) {
        Map<Reporter, Reported> latest = new HashMap<>();
        figures.stream().filter(reported -> kind.isInstance(reported.value())).forEach(reported -> latest.put(reported.reporter(), reported));
        return latest.values().stream().sorted(Reported.ORDER).toList();
    }

    /** Oldest first. */
    Map<Period, Evidence> byPeriod() {
        Map<Period, Evidence> evidence = new LinkedHashMap<>();
        for (int from = 0, to = 0; from < figures.size(); from = to) {
            Period period = figures.get(from).period();
            while (to < figures.size() && figures.get(to).period().equals(period)) {
                to++;
            }
            evidence.put(period, new Evidence(figures.subList(from, to)));
        }
        return evidence;
    }
}
