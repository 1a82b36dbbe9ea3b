package vn.tiendo.plan.unit.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.check.FlawCode;

/**
 * Who works in the departments of a unit. Personal data: kept apart from the unit, which everybody reads, and told to nobody.
 *
 * @param version grows with every change, from 1; 0: nobody was entered yet
 */
public record Officers(String unit, long version, List<OfDepartment> departments) {

    public Officers {
        departments = List.copyOf(departments);
    }

    /** Those of one department. */
    public record OfDepartment(String department, List<Officer> officers) {

        public OfDepartment {
            officers = List.copyOf(officers);
        }
    }

    /**
     * One person for some time.
     *
     * @param subject as the identity provider names them in tokens
     * @param name as people call them; the provider knows it anyway
     */
    public record Officer(String subject, @Nullable String name, Validity time) {
    }

    public static Officers none(String unit) {
        return new Officers(unit, 0, List.of());
    }

    /** Departments in which somebody works on that day. */
    public Set<String> staffed(LocalDate day) {
        return departments.stream().filter(each -> each.officers().stream().anyMatch(one -> one.time().covers(day)))
                .map(OfDepartment::department).collect(Collectors.toSet());
    }


    /** Everything that is wrong with them. */
    public List<Flaw> flaws(Unit of) {
        var flaws = new ArrayList<Flaw>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < departments.size(); i++) {
            var pointer = "/departments/" + i;
            var id = departments.get(i).department();
            if (!of.hasDepartment(id)) {
                flaws.add(new Flaw(pointer + "/id", FlawCode.UNKNOWN_DEPARTMENT, id, of.id()));
            } else if (!seen.add(id)) {
                flaws.add(new Flaw(pointer + "/id", FlawCode.DUPLICATE_DEPARTMENT, id, null));
            }
            flaws.addAll(times(pointer + "/officers/", departments.get(i).officers()));
        }
        return flaws;
    }

    private static List<Flaw> times(String pointer, List<Officer> officers) {
        var flaws = new ArrayList<Flaw>();
        for (int i = 0; i < officers.size(); i++) {
            var time = officers.get(i).time();
            if (!time.isSound()) {
                flaws.add(new Flaw(pointer + i + "/to", FlawCode.OUT_OF_RANGE, String.valueOf(time.to()), "≥ " + time.from()));
            }
        }
        return flaws;
    }
}
