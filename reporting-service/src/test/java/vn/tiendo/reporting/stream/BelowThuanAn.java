package vn.tiendo.reporting.stream;

import java.util.List;
import java.util.Set;

import vn.tiendo.reporting.unit.domain.ReadUnits;

/** A tree in which every unit stands below Thuận An. */
final class BelowThuanAn implements ReadUnits {

    @Override
    public List<String> path(String unit) {
        return List.of("thuan-an", unit);
    }

    @Override
    public Set<String> below(String unit) {
        return Set.of(unit);
    }
}
