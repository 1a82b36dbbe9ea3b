package vn.tiendo.measurement.unit.domain;

import java.util.List;

/**
 * A city, ward or commune.
 *
 * @param sequence the unit's version; a higher one replaces a lower one
 * @param departments ids, in the unit's own order
 */
public record Unit(String id, long sequence, List<String> departments) {

    public Unit {
        departments = List.copyOf(departments);
    }
}
