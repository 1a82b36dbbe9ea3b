package vn.tiendo.reporting.comparison.domain;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.scoreboard.domain.Attainment;
import vn.tiendo.reporting.scoreboard.domain.LinkedVerdict;
import vn.tiendo.reporting.scoreboard.domain.Status;

/**
 * The units below a unit and the indicators that they share: each unit by its own plan at its own latest cut. Units whose plans link
 * nothing are not in it; who is missing in one indicator is told by its {@link Comparison}.
 *
 * @param indicators by code
 * @param attainment of all of it together
 * @param units by name
 */
public record Overview(String unit, int year, Attainment attainment, List<OfIndicator> indicators, List<OfUnit> units) {

    /**
     * @param attained how far the units are in per cent of what each is required, over those of which it is known
     * @param known of how many units that is known
     */
    public record OfIndicator(String indicator, String title, @Nullable String unitOfMeasure, int units,
            Map<Status, Integer> counts, Attainment attainment, @Nullable Distribution attained, int known) {
    }

    /** One unit's cells, by indicator. */
    public record OfUnit(String unit, String name, String plan, Map<Status, Integer> counts, Attainment attainment,
            Map<String, Cell> cells) {
    }

    /** How a unit stands in one indicator. */
    public record Cell(Status status, @Nullable BigDecimal attained, @Nullable BigDecimal share) {
    }

    public static Overview of(String unit, int year, List<LinkedVerdict> verdicts) {
        Map<String, List<LinkedVerdict>> byIndicator = verdicts.stream()
                .collect(Collectors.groupingBy(LinkedVerdict::indicator, TreeMap::new, Collectors.toList()));
        Map<String, List<LinkedVerdict>> byUnit = verdicts.stream().collect(Collectors.groupingBy(LinkedVerdict::unit));
        return new Overview(unit, year, LinkedVerdict.attainment(verdicts.stream()), byIndicator.values().stream().map(Overview::ofIndicator).toList(),
                byUnit.values().stream().map(Overview::ofUnit).sorted(Comparator.comparing(OfUnit::name)
                        .thenComparing(OfUnit::unit)).toList());
    }

    private static OfIndicator ofIndicator(List<LinkedVerdict> some) {
        LinkedVerdict first = some.getFirst();
        List<BigDecimal> shares = some.stream().map(LinkedVerdict::share).filter(Objects::nonNull).toList();
        return new OfIndicator(first.indicator(), first.title(), first.unitOfMeasure(), some.size(), counts(some.stream()),
                LinkedVerdict.attainment(some.stream()),                 Distribution.of(shares.stream()).orElse(null), shares.size());
    }

    private static OfUnit ofUnit(List<LinkedVerdict> some) {
        LinkedVerdict first = some.getFirst();
        Map<String, Cell> cells = new TreeMap<>();
        some.forEach(each -> cells.put(each.indicator(), new Cell(each.status(), each.attained(), each.share())));
        return new OfUnit(first.unit(), first.unitName(), first.plan(), counts(some.stream()),
                LinkedVerdict.attainment(some.stream()), cells);
    }

    private static Map<Status, Integer> counts(Stream<LinkedVerdict> some) {
        Map<Status, Integer> counts = new EnumMap<>(Status.class);
        some.forEach(each -> counts.merge(each.status(), 1, Integer::sum));
        return counts;
    }
}
