package vn.tiendo.reporting.below.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

import vn.tiendo.reporting.evidence.domain.Cause;

/**
 * What the units below a unit have given in one year, whenever it was. The tree is as it is told now, by the days on which it is
 * valid.
 *
 * @param given in whatever order
 */
public record BelowHistory(UnitTree tree, List<Given> given) {

    public static final BelowHistory NONE = new BelowHistory(new UnitTree(List.of()), List.of());

    /**
     * @param version of the contribution
     * @param at since when it was so
     */
    public record Given(Contribution contribution, long version, Instant at) {

        Cause.ByUnitBelow cause() {
            return new Cause.ByUnitBelow(contribution.unit(), contribution.indicator(), version, at);
        }
    }

    public BelowHistory {
        given = given.stream().sorted(Comparator.comparing(Given::at).thenComparing(Given::version)).toList();
    }

    /** As it was told up to a moment, that moment included. */
    public BelowHistory until(Instant moment) {
        return new BelowHistory(tree, given.stream().takeWhile(each -> !each.at().isAfter(moment)).toList());
    }

    /** Each time that something else was given, oldest first. */
    public Stream<Cause.ByUnitBelow> causes() {
        return given.stream().map(Given::cause);
    }

    /** What had been given then. */
    public FiguresBelow at(Instant moment) {
        Map<List<String>, Given> latest = new HashMap<>();
        until(moment).given.forEach(each -> latest.put(List.of(each.contribution().plan(), each.contribution().indicator()), each));
        return new Then(tree, latest.values());
    }

    private record Then(UnitTree tree, Collection<Given> given) implements FiguresBelow {

        @Override
        public Below find(String unit, int year, String indicator) {
            List<Given> wanted = given.stream().filter(each -> each.contribution().indicator().equals(indicator)).toList();
            return new Below(tree, wanted.stream().map(Given::contribution).toList(),
                    wanted.stream().map(Given::at).max(Comparator.naturalOrder()).orElse(Instant.MIN));
        }

        @Override
        public OptionalInt latestMonth(String unit, int year, Set<String> indicators) {
            return given.stream().map(Given::contribution).filter(each -> indicators.contains(each.indicator()))
                    .flatMapToInt(each -> each.latestMonth().stream()).max();
        }
    }
}
