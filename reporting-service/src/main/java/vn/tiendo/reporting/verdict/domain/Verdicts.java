package vn.tiendo.reporting.verdict.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.below.domain.FiguresBelow;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Copy;
import vn.tiendo.reporting.evidence.domain.Plan;
import vn.tiendo.reporting.evidence.domain.Punctuality;
import vn.tiendo.reporting.evidence.domain.Rule;
import vn.tiendo.reporting.evidence.domain.Target;
import vn.tiendo.reporting.scoreboard.domain.Known;
import vn.tiendo.reporting.scoreboard.domain.Row.Point;
import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.scoreboard.domain.StatusNames;
import vn.tiendo.reporting.scoreboard.domain.Text;
import vn.tiendo.reporting.scoreboard.domain.Thresholds;
import vn.tiendo.reporting.scoreboard.domain.Verdict;
import vn.tiendo.reporting.scoreboard.domain.Verdict.AgainstAssigned;

/**
 * Judges targets of one plan on one basis at one cut. Holds what is judged already, so that criteria are judged once, and
 * which submissions have figures of which target, so that each is only asked for its own.
 */
public final class Verdicts {

    /** Raised when a rule is read differently than before, or a verdict says more. */
    public static final int RULE_VERSION = 12;

    private final Plan plan;
    private final List<Punctuality> punctuality;
    private final Basis basis;
    private final Cut cut;
    private final Thresholds thresholds;
    private final FiguresBelow below;
    private final Function<String, ? extends Collection<Copy>> copies;
    private final Map<String, Judgement> judged = new HashMap<>();
    private final Map<String, SumBelow> sums = new HashMap<>();
    private final Map<String, Instant> givenAt = new HashMap<>();

    /** @param punctuality how the departments report, of those that are known */
    public Verdicts(Plan plan, Collection<Copy> copies, Collection<Punctuality> punctuality, Basis basis, Cut cut,
            Thresholds thresholds, FiguresBelow below) {
        this(plan, byTarget(copies), punctuality, basis, cut, thresholds, below);
    }

    /** @param copies those that have figures of a target */
    Verdicts(Plan plan, Function<String, ? extends Collection<Copy>> copies, Collection<Punctuality> punctuality, Basis basis, Cut cut,
            Thresholds thresholds, FiguresBelow below) {
        this.plan = plan;
        this.copies = copies;
        this.punctuality = List.copyOf(punctuality);
        this.basis = basis;
        this.cut = cut;
        this.thresholds = thresholds;
        this.below = below;
    }

    private static Function<String, List<Copy>> byTarget(Collection<Copy> copies) {
        Map<String, List<Copy>> byTarget = new HashMap<>();
        copies.forEach(copy -> copy.targets()
                .forEach(target -> byTarget.computeIfAbsent(target, _ -> new ArrayList<>()).add(copy)));
        return target -> byTarget.getOrDefault(target, List.of());
    }

    /** These targets and the composite targets above them. */
    public static Set<String> withComposites(Plan plan, Collection<String> changed) {
        Set<String> affected = new HashSet<>(changed);
        while (plan.targets().filter(target -> !Collections.disjoint(target.rule().criteria(), affected))
                .map(Target::id).filter(affected::add).count() > 0) {
            continue;
        }
        return affected;
    }

    /** @param since when the status became known, if it is another than before */
    public Verdict verdict(Target target, Instant since) {
        Judgement judgement = judgement(target, Set.of());
        return verdict(target, judgement, judgement.missing(), knownAt(target, since));
    }

    /** @param since when the status became known, if it is another than before */
    Known known(Target target, Instant since) {
        Judgement judgement = judgement(target, Set.of());
        return new Known(judgement.concluded(judgement.finding()).status(), knownAt(target, since));
    }

    /** From the figures that are there now; what is missing beside them is as it was told. */
    Verdict again(Target target, Verdict told) {
        return verdict(target, judgement(target, Set.of()), told.missing(), told.since());
    }

    private Verdict verdict(Target target, Judgement judgement, List<Verdict.Missing> missing, Instant since) {
        Finding finding = judgement.concluded(judgement.finding());
        AgainstAssigned assigned = judgement.assigned().map(judgement::concluded).flatMap(Finding::againstAssigned).orElse(null);
        return new Verdict(target.id(), finding.status(), basis, cut.period(), finding.attained(),
                finding.unit() == null ? target.unitOfMeasure() : finding.unit(), finding.required(),
                finding.expected(), finding.share(), finding.finalForYear(), plan.version(), target.rule().kind(),
                RULE_VERSION, thresholds, judgement.used(), missing,
                judgement.unitsBelow(), finding.attainment(), assigned,
                finding.explanation().said().then(said(assigned, target)).then(gaps(missing.size())), since);
    }

    public Evidence evidence(Target target) {
        return Evidence.of(plan, target, copies.apply(target.id()), basis, cut);
    }

    /** What was reported, or given by units below, period by period. */
    public List<Point> history(Target target) {
        return target.sumOf() != null ? sum(target, target.sumOf()).history()
                : target.measuredFrom() != null ? reports(target).history() : Rows.history(target, evidence(target));
    }

    private Judgement judgement(Target target, Set<String> above) {
        Judgement known = judged.get(target.id());
        if (known != null) {
            return known;
        }
        Judgement judgement = switch (target.rule()) {
            case Rule.AllOf(var criteria) -> composite(target, Integer.MAX_VALUE, criteria, above);
            case Rule.AtLeastOf(var count, var criteria) -> composite(target, count, criteria, above);
            case Rule.AtLeast _, Rule.AtMost _, Rule.Between _, Rule.Exactly _, Rule.NoneOccur _, Rule.ChangeFrom _,
                    Rule.BetterThanLastYear _, Rule.MeetAssigned _, Rule.RatedAtLeast _, Rule.DoneBy _,
                    Rule.Narrative _ -> simple(target);
        };
        judged.put(target.id(), judgement);
        return judgement;
    }

    private Judgement simple(Target target) {
        if (target.sumOf() != null) {
            return Judgement.of(target, sum(target, target.sumOf()), cut, thresholds);
        }
        return target.measuredFrom() != null ? Judgement.of(target, reports(target), cut, thresholds)
                : Judgement.of(plan, target, evidence(target), cut, thresholds);
    }

    private OwnReports reports(Target target) {
        return OwnReports.of(plan, target, punctuality, cut);
    }

    private SumBelow sum(Target target, String indicator) {
        return sums.computeIfAbsent(target.id(), id -> {
            FiguresBelow.Below given = below.find(plan.unit(), plan.year(), indicator);
            givenAt.put(id, given.at());
            return SumBelow.of(plan.unit(), target, given, cut);
        });
    }

    /** Units below may have given something else since the event that is being taken in: then it is known since then. */
    private Instant knownAt(Target target, Instant at) {
        return Stream.concat(Stream.of(target.id()), target.rule().criteria().stream())
                .flatMap(id -> Stream.ofNullable(givenAt.get(id))).reduce(at, Verdicts::later);
    }

    /** When all that these verdicts stand on was known, the event at that moment included. */
    Instant knownAt(Instant at) {
        return givenAt.values().stream().reduce(at, Verdicts::later);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private Judgement composite(Target target, int count, List<String> criteria, Set<String> above) {
        Set<String> path = Stream.concat(above.stream(), Stream.of(target.id())).collect(Collectors.toSet());
        Map<String, Target> targets = plan.targets().collect(Collectors.toMap(Target::id, Function.identity()));
        Map<Target, Judgement> parts = new LinkedHashMap<>();
        criteria.stream().filter(id -> targets.containsKey(id) && !path.contains(id)).map(targets::get)
                .forEach(criterion -> parts.put(criterion, judgement(criterion, path)));
        if (parts.size() < criteria.size()) {
            return Judgement.unknown(Finding.inWords(Status.NOT_ASSESSABLE, new Text(
                    "Có tiêu chí không nằm trong kế hoạch", "Some criteria are not in the plan")));
        }
        List<Composites.Judged> judgedParts = parts.entrySet().stream()
                .map(part -> new Composites.Judged(part.getKey(), part.getValue().finding())).toList();
        Finding finding = count == Integer.MAX_VALUE ? Composites.allOf(judgedParts)
                : Composites.atLeast(count, judgedParts);
        return Judgement.ofCriteria(List.copyOf(parts.values()), finding);
    }

    private static Text said(@Nullable AgainstAssigned assigned, Target target) {
        if (assigned == null) {
            return new Text("", "");
        }
        Text status = StatusNames.of(assigned.status());
        Text figure = Numbers.exact(assigned.required(), target.unitOfMeasure());
        return new Text("; so với chỉ tiêu trên giao " + figure.vi() + ": " + status.vi(),
                "; against the assigned figure of " + figure.en() + ": " + status.en());
    }

    private static Text gaps(int missing) {
        return switch (missing) {
            case 0 -> new Text(".", ".");
            case 1 -> new Text(". Còn thiếu 1 số liệu đã đến hạn.", ". 1 figure that is due is missing.");
            default -> new Text(". Còn thiếu " + missing + " số liệu đã đến hạn.", ". " + missing + " figures that are due are missing.");
        };
    }
}
