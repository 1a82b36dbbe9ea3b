package vn.tiendo.reporting.comparison.domain;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.scoreboard.domain.LinkedVerdict;
import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.scoreboard.domain.Verdict.Standing;
import vn.tiendo.reporting.verdict.domain.SharedIndicator;

/**
 * The units below a unit beside each other by one indicator, all at the same cut.
 *
 * @param period the cut; null as long as nothing was reported
 * @param total put together from all that have reported: a sum, or the sum of the numerators over that of the denominators; null where
 *     figures are none that add up
 * @param counts how many units stand how, by their own plans at their own latest cuts
 * @param units by rank, then those without a value by name
 */
public record Comparison(String unit, int year, String indicator, String title, @Nullable String unitOfMeasure,
        @Nullable Period period, @Nullable BigDecimal total, @Nullable Distribution distribution, Map<Status, Integer> counts,
        List<Ranked> units) {

    /**
     * @param value at the cut, in the unit of measure; null without figures
     * @param rank 1 for the greatest value; equal values share a rank, and the next one is missing
     * @param outlier far from what the others have
     * @param verdict null where the unit's plan links no target
     */
    public record Ranked(String unit, String name, Standing standing, @Nullable BigDecimal value, @Nullable Integer rank,
            boolean outlier, List<Period> missing, @Nullable LinkedVerdict verdict) {
    }

    public static Comparison of(SharedIndicator shared, List<LinkedVerdict> verdicts) {
        Map<String, LinkedVerdict> byUnit = verdicts.stream().collect(Collectors.toMap(LinkedVerdict::unit, Function.identity(),
                (one, _) -> one));
        Optional<Distribution> distribution = Distribution.of(values(shared));
        List<Ranked> ranked = shared.units().stream().map(each -> ranked(each, shared, distribution, byUnit.get(each.unit())))
                .sorted(Comparator.comparing(Ranked::rank, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Ranked::name)).toList();
        return new Comparison(shared.unit(), shared.year(), shared.indicator(), title(verdicts), shared.unitOfMeasure(),
                shared.period(), shared.total().orElse(null), distribution.orElse(null), counts(shared, byUnit), ranked);
    }

    private static Ranked ranked(SharedIndicator.Given given, SharedIndicator shared, Optional<Distribution> distribution,
            @Nullable LinkedVerdict verdict) {
        BigDecimal value = given.value().orElse(null);
        Integer rank = value == null ? null : 1 + (int) values(shared).filter(other -> other.compareTo(value) > 0).count();
        return new Ranked(given.unit(), given.name(), given.standing(), value, rank,
                value != null && distribution.filter(all -> all.hasOutlier(value)).isPresent(), given.missing(), verdict);
    }

    private static Stream<BigDecimal> values(SharedIndicator shared) {
        return shared.units().stream().filter(each -> each.standing() != Standing.FORMER).flatMap(each -> each.value().stream());
    }

    private static Map<Status, Integer> counts(SharedIndicator shared, Map<String, LinkedVerdict> verdicts) {
        Map<Status, Integer> counts = new EnumMap<>(Status.class);
        shared.units().stream().flatMap(each -> Stream.ofNullable(verdicts.get(each.unit())))
                .forEach(verdict -> counts.merge(verdict.status(), 1, Integer::sum));
        return counts;
    }

    /** As most of the units call it. */
    private static String title(List<LinkedVerdict> verdicts) {
        return verdicts.stream().collect(Collectors.groupingBy(LinkedVerdict::title, Collectors.counting())).entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(Map.Entry::getKey).orElse("");
    }
}
