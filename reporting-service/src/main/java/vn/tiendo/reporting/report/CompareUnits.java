package vn.tiendo.reporting.report;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.tiendo.reporting.below.domain.FiguresBelow;
import vn.tiendo.reporting.below.domain.FiguresBelow.Below;
import vn.tiendo.reporting.below.domain.FindUnitsBelow;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Plan;
import vn.tiendo.reporting.report.domain.UnitsCompared;
import vn.tiendo.reporting.report.domain.UnitsCompared.Compared;
import vn.tiendo.reporting.report.domain.UnitsCompared.Shared;
import vn.tiendo.reporting.report.domain.UnitsCompared.Standing;
import vn.tiendo.reporting.scoreboard.domain.FindScoreboard;
import vn.tiendo.reporting.scoreboard.domain.LinkedVerdict;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;
import vn.tiendo.reporting.scoreboard.domain.When;
import vn.tiendo.reporting.verdict.domain.Cut;
import vn.tiendo.reporting.verdict.domain.SharedIndicator;
import vn.tiendo.reporting.verdict.domain.SharedIndicator.Given;

/** Puts the units below a unit beside each other, by what was approved at a period's end. */
@Component
class CompareUnits {

    /** Scoreboards that are read at the same time; each waits for the store in between. */
    private static final int AT_ONCE = 8;
    /** Names no indicator: only the tree is wanted. */
    private static final String NONE = "";

    private final FindUnitsBelow units;
    private final FiguresBelow figures;
    private final FindScoreboard scoreboards;

    CompareUnits(FindUnitsBelow units, FiguresBelow figures, FindScoreboard scoreboards) {
        this.units = units;
        this.figures = figures;
        this.scoreboards = scoreboards;
    }

    /** @param unitName its own, as it was last written */
    record Found(String unitName, UnitsCompared compared) {
    }

    boolean hasUnitsBelow(String unit) {
        return !units.below(unit).isEmpty();
    }

    Found at(String unit, Period period) {
        Map<String, Scoreboard> boards = units.below(unit).stream().sorted()
            .gather(Gatherers.mapConcurrent(AT_ONCE, each -> scoreboards.find(Plan.idOf(each, period.year()), Basis.APPROVED, When.endOf(period))))
            .flatMap(Optional::stream).collect(Collectors.toMap(Scoreboard::unit, Function.identity()));
        Below below = figures.find(unit, period.year(), NONE);
        List<Compared> compared = below.tree().answering(unit, period.to(), boards::containsKey).stream()
            .map(each -> compared(each, below, boards))
            .sorted(Comparator.comparing(CompareUnits::rank, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(each -> each.standing() == null).thenComparing(Compared::name)).toList();
        return new Found(below.tree().nameOf(unit), new UnitsCompared(compared, shared(unit, period, boards)));
    }

    private static Compared compared(String unit, Below below, Map<String, Scoreboard> boards) {
        Scoreboard board = boards.get(unit);
        return new Compared(unit, board == null ? below.tree().nameOf(unit) : board.unitName(), board == null ? null : standing(board, boards));
    }

    private static Standing standing(Scoreboard board, Map<String, Scoreboard> boards) {
        BigDecimal attained = board.summary().attainment().percent();
        Integer rank = attained == null ? null : 1 + (int) boards.values().stream().map(each -> each.summary().attainment().percent())
            .filter(Objects::nonNull).filter(other -> other.compareTo(attained) > 0).count();
        Scoreboard.Submissions submissions = board.summary().submissions();
        return new Standing(board.summary().targets(), board.summary().counts(), attained, board.summary().attainment().coverage(), rank,
            submissions.owed(), submissions.received(), submissions.approved(), submissions.late());
    }

    private static @Nullable Integer rank(Compared unit) {
        Standing standing = unit.standing();
        return standing == null ? null : standing.rank();
    }

    private List<Shared> shared(String unit, Period period, Map<String, Scoreboard> boards) {
        Map<String, List<LinkedVerdict>> linked = boards.values().stream().sorted(Comparator.comparing(Scoreboard::plan))
            .flatMap(board -> LinkedVerdict.of(board).stream())
            .collect(Collectors.groupingBy(LinkedVerdict::indicator, TreeMap::new, Collectors.toList()));
        return linked.values().stream().map(List::getFirst).flatMap(first -> shared(unit, period, first).stream()).toList();
    }

    private Optional<Shared> shared(String unit, Period period, LinkedVerdict like) {
        return SharedIndicator.of(unit, period.year(), like.indicator(), like.unitOfMeasure(),
            figures.find(unit, period.year(), like.indicator()), Cut.at(period)).map(found -> new Shared(like.indicator(), like.title(),
                Objects.requireNonNullElse(like.unitOfMeasure(), ""), found.total().orElse(null),
                (int) found.units().stream().filter(each -> each.value().isPresent()).count(),
                found.units().stream().filter(each -> switch (each.standing()) {
                    case MISSING, INCOMPLETE -> each.value().isEmpty();
                    case IN, NOT_DUE, NO_TARGET, NOT_ADDABLE, FORMER -> false;
                }).map(Given::name).toList()));
    }
}
