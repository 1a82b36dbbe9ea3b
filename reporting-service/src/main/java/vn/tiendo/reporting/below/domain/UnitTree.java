package vn.tiendo.reporting.below.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Units in all their versions: on each day the tree of that day. */
public final class UnitTree {

    private final Map<String, List<UnitVersion>> versions;
    private final Map<LocalDate, Map<String, List<String>>> children = new HashMap<>();

    public UnitTree(Collection<UnitVersion> all) {
        versions = all.stream().collect(Collectors.groupingBy(UnitVersion::id));
    }

    /** As it was last written. */
    public String nameOf(String unit) {
        return versions.getOrDefault(unit, List.of()).stream().max(Comparator.comparing(UnitVersion::version))
                .map(UnitVersion::name).orElse(unit);
    }

    /**
     * The units below that answer for themselves on a day, nearest first: below one that does nobody is counted again, and
     * one that has nobody below answers in any case.
     */
    public Set<String> answering(String unit, LocalDate day, Predicate<String> answers) {
        Set<String> found = new HashSet<>();
        answering(unit, day, answers, found, new HashSet<>(Set.of(unit)));
        return found;
    }

    private void answering(String unit, LocalDate day, Predicate<String> answers, Set<String> found, Set<String> seen) {
        for (String child : childrenOf(unit, day)) {
            if (seen.add(child)) {
                if (answers.test(child) || childrenOf(child, day).isEmpty()) {
                    found.add(child);
                } else {
                    answering(child, day, answers, found, seen);
                }
            }
        }
    }

    private List<String> childrenOf(String unit, LocalDate day) {
        return children.computeIfAbsent(day, this::childrenOn).getOrDefault(unit, List.of());
    }

    private Map<String, List<String>> childrenOn(LocalDate day) {
        return versions.keySet().stream().flatMap(each -> on(each, day).stream()).filter(each -> each.parent() != null)
                .collect(Collectors.groupingBy(each -> String.valueOf(each.parent()),
                        Collectors.mapping(UnitVersion::id, Collectors.toList())));
    }

    /** The highest version that has begun: what was written later corrects what was written before. */
    private Optional<UnitVersion> on(String unit, LocalDate day) {
        return versions.getOrDefault(unit, List.of()).stream().filter(each -> each.begunBy(day))
                .max(Comparator.comparing(UnitVersion::version)).filter(each -> !each.endedBefore(day));
    }
}
