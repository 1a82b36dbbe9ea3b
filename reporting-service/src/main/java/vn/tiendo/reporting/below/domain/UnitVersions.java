package vn.tiendo.reporting.below.domain;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All units in all their versions, by themselves and by what they stood below. */
public final class UnitVersions {

    private final Map<String, List<UnitVersion>> byUnit;
    private final Map<String, List<UnitVersion>> byParent;

    public UnitVersions(Collection<UnitVersion> all) {
        byUnit = all.stream().collect(Collectors.groupingBy(UnitVersion::id));
        byParent = all.stream().filter(each -> each.parent() != null)
                .collect(Collectors.groupingBy(each -> Objects.requireNonNull(each.parent())));
    }

    /** All units that stand or stood above. */
    public Set<String> everAbove(String unit) {
        return reached(unit, each -> byUnit.getOrDefault(each, List.of()).stream()
                .flatMap(version -> Stream.ofNullable(version.parent())));
    }

    /** All units that stand or stood below. */
    public Set<String> everBelow(String unit) {
        return reached(unit, each -> byParent.getOrDefault(each, List.of()).stream().map(UnitVersion::id));
    }

    /** These units on each day. */
    public UnitTree tree(Set<String> units) {
        return new UnitTree(units.stream().flatMap(each -> byUnit.getOrDefault(each, List.of()).stream()).toList());
    }

    private static Set<String> reached(String unit, Function<String, Stream<String>> step) {
        Set<String> reached = new HashSet<>();
        Set<String> next = Set.of(unit);
        while (!next.isEmpty()) {
            next = next.stream().flatMap(step).filter(reached::add).collect(Collectors.toSet());
        }
        return reached;
    }
}
