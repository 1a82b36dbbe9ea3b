package vn.tiendo.plan.unit.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.check.FlawCode;

/**
 * Who works in the departments of a unit. Personal data: kept apart from the unit, which everybody reads, and told only to the
 * services that remind them.
 *
 * @param version grows with every change, from 1; 0: nobody was entered yet
 * @param leaders who is told when a department and its head have let figures become late for long
 */
public record Officers(String unit, long version, List<OfDepartment> departments, List<Officer> leaders) {

    private static final Set<String> LANGUAGES = Set.of("vi", "en");
    /** Narrower than the standard: nothing that ends a header, no display name, no list. */
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final int LONGEST_ADDRESS = 254;

    public Officers {
        departments = List.copyOf(departments);
        leaders = List.copyOf(leaders);
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
     * @param head whether they head the department
     * @param email where they are reminded; absent: in the system only
     * @param language vi or en, in which they are reminded; absent: vi
     */
    public record Officer(String subject, @Nullable String name, Validity time, boolean head, @Nullable String email,
            @Nullable String language) {
    }

    public static Officers none(String unit) {
        return new Officers(unit, 0, List.of(), List.of());
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
            flaws.addAll(of(pointer + "/officers/", departments.get(i).officers()));
        }
        flaws.addAll(of("/leaders/", leaders));
        return flaws;
    }

    private static List<Flaw> of(String pointer, List<Officer> officers) {
        var flaws = new ArrayList<Flaw>();
        for (int i = 0; i < officers.size(); i++) {
            flaws.addAll(of(pointer + i, officers.get(i)));
        }
        return flaws;
    }

    private static List<Flaw> of(String pointer, Officer officer) {
        var flaws = new ArrayList<Flaw>();
        var time = officer.time();
        if (!time.isSound()) {
            flaws.add(new Flaw(pointer + "/to", FlawCode.OUT_OF_RANGE, String.valueOf(time.to()), "≥ " + time.from()));
        }
        if (officer.email() != null && !isAddress(officer.email())) {
            flaws.add(new Flaw(pointer + "/email", FlawCode.NO_EMAIL_ADDRESS, officer.email(), "ten@don-vi.example"));
        }
        if (officer.language() != null && !LANGUAGES.contains(officer.language())) {
            flaws.add(new Flaw(pointer + "/language", FlawCode.UNKNOWN_VALUE, officer.language(), "vi, en"));
        }
        return flaws;
    }

    private static boolean isAddress(String text) {
        return text.length() <= LONGEST_ADDRESS && ADDRESS.matcher(text).matches();
    }
}
