package vn.tiendo.plan.plan.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import vn.tiendo.plan.indicator.domain.KeptIndicator;
import vn.tiendo.plan.unit.domain.PlacedUnit;

/** A plan with what is needed to judge it. */
public final class PlanUnderCheck {

    private final Plan plan;
    private final Optional<PlacedUnit> unit;
    private final Map<String, KeptIndicator> catalogue;
    private final NavigableSet<String> unreadable;
    private final List<Located> targets;
    private final Map<String, Located> byId = new LinkedHashMap<>();

    /**
     * A plan, whole or as far as it could be read.
     *
     * @param unit the plan's unit as it is now, if it exists
     * @param catalogue the indicators that its targets name and that exist, by code
     * @param unreadable pointers of what could not be read; nothing is concluded from the values that stand in for it
     */
    public PlanUnderCheck(Plan plan, Optional<PlacedUnit> unit, Map<String, KeptIndicator> catalogue,
            Set<String> unreadable) {
        this.plan = plan;
        this.unit = unit;
        this.catalogue = Map.copyOf(catalogue);
        this.unreadable = new TreeSet<>(unreadable);
        this.targets = located(plan);
        targets.forEach(each -> byId.putIfAbsent(each.target().id(), each));
    }

    /** A target and where it stands. */
    record Located(String pointer, int section, Target target) {

        String at(String field) {
            return pointer + "/" + field;
        }
    }

    /** All targets of a plan, in its order. */
    static List<Located> located(Plan plan) {
        var targets = new ArrayList<Located>();
        for (int s = 0; s < plan.sections().size(); s++) {
            var inSection = plan.sections().get(s).targets();
            for (int t = 0; t < inSection.size(); t++) {
                targets.add(new Located("/sections/" + s + "/targets/" + t, s, inSection.get(t)));
            }
        }
        return targets;
    }

    Plan plan() {
        return plan;
    }

    /** The plan's year; empty when it could not be read. */
    OptionalInt year() {
        return readable("/year") ? OptionalInt.of(plan.year()) : OptionalInt.empty();
    }

    Optional<PlacedUnit> unit() {
        return unit;
    }

    List<Located> targets() {
        return targets;
    }

    Optional<Located> target(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** An indicator of the catalogue of the unit or of one above; of any, while the unit is not known. */
    Optional<KeptIndicator> indicator(String code) {
        return Optional.ofNullable(catalogue.get(code))
                .filter(each -> unit.isEmpty() || unit.get().path().contains(each.unit()));
    }

    /** Whether what stands at the pointer, and below it, was read as it was sent. */
    boolean readable(String pointer) {
        String below = unreadable.ceiling(pointer + "/");
        return (below == null || !below.startsWith(pointer + "/")) && !unreadable.contains(pointer)
                && IntStream.range(0, pointer.length()).filter(at -> pointer.charAt(at) == '/')
                        .noneMatch(at -> unreadable.contains(pointer.substring(0, at)));
    }
}
