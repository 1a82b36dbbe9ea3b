package vn.tiendo.measurement.submission.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tiendo.measurement.plan.domain.Plan;
import vn.tiendo.measurement.plan.domain.Target;
import vn.tiendo.platform.problem.Violation;

/**
 * Doubts about figures that are far from what the same said before. They are told and never refused: a ratio edit, as
 * statistical offices use it (de Waal, Pannekoek and Scholtus, Handbook of Statistical Data Editing and Imputation,
 * 2011), finds the slips of hand and cannot know what happened in the ward.
 */
final class Plausibility {

    private final Plan plan;
    private final History history;
    private final ChangeLimits limits;
    private final int ordinal;

    private Plausibility(Plan plan, History history, ChangeLimits limits, int ordinal) {
        this.plan = plan;
        this.history = history;
        this.limits = limits;
        this.ordinal = ordinal;
    }

    static List<Violation> doubts(Plan plan, Period period, List<ReportedFigure> figures, History history,
            ChangeLimits limits) {
        Plausibility plausibility = new Plausibility(plan, history, limits, period.ordinal());
        return figures.stream().flatMap(plausibility::doubts).toList();
    }

    private Stream<Violation> doubts(ReportedFigure figure) {
        @Nullable Target target = plan.targets().get(figure.key().target());
        List<Value> earlier = history.of(figure.key());
        if (target == null || earlier.isEmpty()) {
            return Stream.empty();
        }
        String pointer = figure.pointer() + "/value";
        if (Slip.isSwapped(figure.value(), earlier.getFirst())) {
            Value.Ratio before = (Value.Ratio) earlier.getFirst();
            Value.Ratio now = (Value.Ratio) figure.value();
            return Stream.of(new Violation(pointer, Slip.SWAPPED.code(), now.numerator() + "/" + now.denominator(),
                    before.numerator() + "/" + before.denominator()));
        }
        return comparisons(target, figure.value(), earlier).values().stream()
                .flatMap(same -> doubt(target, pointer, same).stream());
    }

    /** The numbers of the value, each beside all its earlier ones. */
    private Map<String, List<Comparison>> comparisons(Target target, Value now, List<Value> earlier) {
        Map<String, List<Comparison>> all = new LinkedHashMap<>();
        earlier.stream().flatMap(before -> Comparison.of(target, now, before, limits.small()).stream())
                .filter(each -> !each.tellsNothing())
                .forEach(each -> all.computeIfAbsent(each.at(), _ -> new ArrayList<>()).add(each));
        return all;
    }

    private List<Violation> doubt(Target target, String pointer, List<Comparison> earlier) {
        Comparison first = earlier.getFirst();
        UsualRange usual = UsualRange.of(target, earlier, limits.factor());
        boolean isUsual = usual.holds(first.now());
        if (isUsual && !first.changesSign()) {
            return List.of();
        }
        Slip slip = Slip.of(target, ordinal, first.now(), first.before());
        boolean turned = slip == Slip.SIGN && !first.isSmall();
        return isUsual && !turned ? List.of()
                : List.of(new Violation(pointer + first.at(), slip.code(), first.now(), usual.shown()));
    }
}
