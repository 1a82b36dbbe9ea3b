package vn.tiendo.measurement.delegation.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.tiendo.measurement.unit.domain.Unit;
import vn.tiendo.platform.problem.Violation;

/** What is wrong with a delegation that is asked for, whatever else there is. */
final class GrantRules {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_REASON = 1_000;
    private static final int MOST_YEARS = 1;
    /** Half of a character: the store gives back another one, and the hash of the content would not hold. */
    private static final Pattern HALF = Pattern.compile("\\p{Cs}");

    private GrantRules() {
    }

    /** @param unit of the reviewer; absent: this service has not heard of it */
    static List<Violation> check(Grant grant, String unitId, @Nullable Unit unit, LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        bounded("/officer", grant.officer(), LONGEST_NAME, violations);
        bounded("/officerName", grant.officerName(), LONGEST_NAME, violations);
        checkReason(grant.reason(), violations);
        checkDepartment(grant.department(), unitId, unit, violations);
        checkDays(grant.from(), grant.to(), today, violations);
        return violations;
    }

    static void checkReason(String reason, List<Violation> violations) {
        bounded("/reason", reason, LONGEST_REASON, violations);
    }

    private static void bounded(String pointer, @Nullable String text, int longest, List<Violation> violations) {
        if (text != null && text.length() > longest) {
            violations.add(new Violation(pointer, "out-of-range", text.length(), longest));
        }
        if (text != null && HALF.matcher(text).find()) {
            violations.add(new Violation(pointer, "malformed-text", null, null));
        }
    }

    private static void checkDepartment(String department, String unitId, @Nullable Unit unit,
            List<Violation> violations) {
        if (unit == null) {
            violations.add(new Violation("/department", "unknown-unit", unitId, null));
        } else if (!unit.departments().contains(department)) {
            violations.add(new Violation("/department", "unknown-department", department, unit.departments()));
        }
    }

    private static void checkDays(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today,
            List<Violation> violations) {
        if (to == null) {
            return;
        }
        if (to.isBefore(today)) {
            violations.add(new Violation("/to", "out-of-range", to.toString(), "≥ " + today));
        } else if (from != null && to.isBefore(from)) {
            violations.add(new Violation("/to", "out-of-range", to.toString(), "≥ " + from));
        } else if (from != null && !to.isBefore(from.plusYears(MOST_YEARS))) {
            LocalDate last = from.plusYears(MOST_YEARS).minusDays(1);
            violations.add(new Violation("/to", "out-of-range", to.toString(), "≤ " + last));
        }
    }
}
