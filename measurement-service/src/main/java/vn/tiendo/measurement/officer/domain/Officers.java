package vn.tiendo.measurement.officer.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who works in a unit.
 *
 * @param sequence a higher one replaces a lower one, and with it everybody who is not in it
 * @param departments by id
 * @param leaders who is told last
 */
public record Officers(String unit, long sequence, Map<String, List<Officer>> departments, List<Officer> leaders) {

    public Officers {
        departments = Map.copyOf(departments);
        leaders = List.copyOf(leaders);
    }

    /** One of them, as they are entered in the first place where they stand. */
    public Optional<Officer> find(String subject) {
        return all().filter(each -> each.subject().equals(subject)).findFirst();
    }

    public Stream<Officer> all() {
        List<Officer> all = new ArrayList<>();
        departments.values().forEach(all::addAll);
        all.addAll(leaders);
        return all.stream();
    }
}
