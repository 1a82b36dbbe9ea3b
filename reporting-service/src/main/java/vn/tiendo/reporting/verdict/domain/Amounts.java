package vn.tiendo.reporting.verdict.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Target;
import vn.tiendo.reporting.evidence.domain.Value;

/**
 * What is to be put together, one amount of each who reports.
 *
 * @param latest the newest one of each
 */
record Amounts(Map<Period, List<Amount>> byPeriod, List<Amount> latest) {

    /** Of departments and their parts. */
    static Amounts of(Target target, Evidence evidence) {
        Map<Period, List<Amount>> byPeriod = new TreeMap<>();
        evidence.byPeriod().forEach((period, figures) -> byPeriod.put(period, amounts(figures.figures())));
        return new Amounts(byPeriod, amounts(new Evidence(evidence.withData()).standing(target).latest(Value.class)));
    }

    private static List<Amount> amounts(Collection<Reported> some) {
        return some.stream().flatMap(reported -> Amount.of(reported.value()).stream()).toList();
    }
}
