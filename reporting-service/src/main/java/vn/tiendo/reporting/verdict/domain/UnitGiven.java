package vn.tiendo.reporting.verdict.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.below.domain.Contribution;
import vn.tiendo.reporting.below.domain.Contribution.Given;
import vn.tiendo.reporting.below.domain.Contribution.Linked;
import vn.tiendo.reporting.evidence.domain.PartsAggregation;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.scoreboard.domain.Verdict.FigureUsed;
import vn.tiendo.reporting.scoreboard.domain.Verdict.Standing;
import vn.tiendo.reporting.scoreboard.domain.Verdict.UnitBelow;

/**
 * What one unit below gives up to a cut.
 *
 * @param figures of periods at whose end the unit stood below, oldest first
 * @param missing periods that are over and lack the figure of a department
 * @param now whether the unit stands below at the cut
 */
record UnitGiven(String unit, String name, Contribution.@Nullable Version version, @Nullable String plan,
        List<Given> figures, List<Period> missing, boolean now) {

    /** @param belonged whether the unit stood below at the end of a period */
    static UnitGiven of(String unit, String name, @Nullable Contribution contribution, Cut cut,
            Predicate<Period> belonged, boolean now) {
        Contribution.Version version = contribution == null ? null : contribution.on(cut.day());
        Linked linked = version == null ? null : version.linked();
        if (contribution == null || linked == null) {
            return new UnitGiven(unit, name, null, null, List.of(), List.of(), now);
        }
        List<Given> figures = linked.figures().stream().filter(each -> cut.covers(each.period()))
                .filter(each -> belonged.test(each.period())).toList();
        return new UnitGiven(unit, name, version, contribution.plan(), figures,
                missing(linked, cut, belonged, figures), now);
    }

    private static List<Period> missing(Linked linked, Cut cut, Predicate<Period> belonged, List<Given> figures) {
        return Period.upTo(cut.year(), linked.frequency(), cut.month()).stream().filter(belonged)
                .filter(period -> linked.reporting().stream().anyMatch(department -> figures.stream().noneMatch(
                        each -> each.period().equals(period) && answersFor(linked, each, department)))).toList();
    }

    /** The department itself, or one that reported the target before it. */
    private static boolean answersFor(Linked linked, Given figure, String department) {
        return figure.department().equals(department) || !linked.reporting().contains(figure.department());
    }

    Optional<Period.Length> frequency() {
        return Optional.ofNullable(version).map(Contribution.Version::linked).map(Linked::frequency);
    }

    /** The unit's own figure of each period, put together as its plan says. */
    Map<Period, Amount> byPeriod(PartsAggregation above) {
        Map<Period, List<Given>> grouped = figures.stream()
                .collect(Collectors.groupingBy(Given::period, TreeMap::new, Collectors.toList()));
        Map<Period, Amount> amounts = new TreeMap<>();
        grouped.forEach((period, some) -> together(some, above).ifPresent(amount -> amounts.put(period, amount)));
        return amounts;
    }

    /** With the last figure of each who reports in the unit. */
    Optional<Amount> latest(PartsAggregation above) {
        return together(lastOfEach(), above);
    }

    private Collection<Given> lastOfEach() {
        return standing().stream().collect(Collectors.toMap(
                each -> new Reported.Reporter(each.department(), each.part()), each -> each, (_, newer) -> newer))
                .values();
    }

    /** Without those who report no longer, once all who do have: as of a plan's own figures. */
    private List<Given> standing() {
        List<Given> withData = figures.stream().filter(each -> !each.noData()).toList();
        Set<String> reporting = version == null || version.linked() == null ? Set.of() : Set.copyOf(version.linked().reporting());
        boolean all = withData.stream().map(Given::department).collect(Collectors.toSet()).containsAll(reporting);
        return all ? withData.stream().filter(each -> reporting.contains(each.department())).toList() : withData;
    }

    /** With the figures alone of periods that are over at the end of a month. */
    UnitGiven upTo(int month) {
        return new UnitGiven(unit, name, version, plan, figures.stream().filter(each -> each.period().endMonth() <= month).toList(), missing, now);
    }

    /** A bare percentage is no share that could be added. */
    private Optional<Amount> together(Collection<Given> some, PartsAggregation above) {
        Linked linked = version == null ? null : version.linked();
        return linked == null ? Optional.empty() : Amount.together(linked.parts(), some.stream()
                .flatMap(each -> Optional.ofNullable(each.number()).map(number -> new Amount(number, each.outOf())).stream())
                .toList()).filter(amount -> above != PartsAggregation.RATIO || amount.share());
    }

    /** @param lastOnly where the last figure stands for the year */
    List<FigureUsed> used(boolean lastOnly) {
        Linked linked = version == null ? null : version.linked();
        String target = linked == null ? "" : linked.target();
        return figures.stream().filter(each -> !each.noData()).filter(each -> !lastOnly || lastOfEach().contains(each))
                .map(each -> new FigureUsed(each.submission(), target, each.part(), each.revision(), true,
                        each.estimated())).toList();
    }

    UnitBelow told(PartsAggregation above) {
        Linked linked = version == null ? null : version.linked();
        return new UnitBelow(unit, name, standing(above), plan, version == null ? null : version.version(),
                linked == null ? null : linked.target(), missing);
    }

    private Standing standing(PartsAggregation above) {
        if (version == null) {
            return Standing.NO_TARGET;
        }
        if (!now) {
            return Standing.FORMER;
        }
        if (latest(above).isPresent()) {
            return missing.isEmpty() ? Standing.IN : Standing.INCOMPLETE;
        }
        boolean answered = figures.stream().anyMatch(each -> !each.noData());
        return answered ? Standing.NOT_ADDABLE : missing.isEmpty() && figures.isEmpty() ? Standing.NOT_DUE : Standing.MISSING;
    }
}
