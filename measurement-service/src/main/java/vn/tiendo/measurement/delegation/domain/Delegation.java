package vn.tiendo.measurement.delegation.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.tiendo.measurement.delegation.domain.Outcome.Changed;
import vn.tiendo.measurement.delegation.domain.Outcome.Refused;
import vn.tiendo.measurement.unit.domain.Unit;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.problem.Violation;

/**
 * An officer's right to act for a department that is not their own.
 *
 * @param unit of the department, and of the reviewer who granted it
 * @param officer id of the person or system that acts
 * @param department acted for
 * @param from first day, in the unit's time zone
 * @param to last day
 * @param version grows by one with each change
 */
public record Delegation(String id, String unit, String officer, @Nullable String officerName, String department,
        LocalDate from, LocalDate to, String reason, Person grantedBy, Instant grantedAt,
        @Nullable Revocation revoked, long version) {

    /**
     * Grants what a reviewer asks for in their own unit.
     *
     * @param found what could not be read of it, told together with what is found here
     * @param unit of the reviewer; absent: this service has not heard of it
     * @param other one of the same officer and department that shares a day with it; absent: there is none
     */
    public static Outcome grant(String id, Grant asked, List<Violation> found, @Nullable Unit unit,
            @Nullable Delegation other, Caller by, Instant at, LocalDate today) {
        List<Violation> violations = together(found, GrantRules.check(asked, by.unit(), unit, today));
        if (!violations.isEmpty()) {
            return new Refused(new Refusal.Invalid(violations));
        }
        if (other != null) {
            return new Refused(new Refusal.Overlaps(other));
        }
        return new Changed(new Delegation(id, by.unit(), asked.officer(), asked.officerName(), asked.department(),
                Objects.requireNonNull(asked.from()), Objects.requireNonNull(asked.to()), asked.reason(),
                Person.of(by), at, null, 1));
    }

    /**
     * Ends what runs, or is to come, from this moment.
     *
     * @param found what could not be read of the request
     */
    public Outcome revoke(String why, List<Violation> found, Caller by, Instant at, LocalDate today) {
        List<Violation> violations = new ArrayList<>(found);
        GrantRules.checkReason(why, violations);
        if (!violations.isEmpty()) {
            return new Refused(new Refusal.Invalid(violations));
        }
        State state = state(today);
        if (state == State.ENDED || state == State.REVOKED) {
            return new Refused(new Refusal.WrongState(state, Set.of(State.COMING, State.RUNNING)));
        }
        return new Changed(new Delegation(id, unit, officer, officerName, department, from, to, reason, grantedBy,
                grantedAt, new Revocation(Person.of(by), at, why), version + 1));
    }

    public State state(LocalDate today) {
        if (revoked != null) {
            return State.REVOKED;
        }
        if (today.isBefore(from)) {
            return State.COMING;
        }
        return today.isAfter(to) ? State.ENDED : State.RUNNING;
    }

    /** What could not be read is not told again as breaking a rule. */
    private static List<Violation> together(List<Violation> found, List<Violation> broken) {
        List<Violation> all = new ArrayList<>(found);
        broken.stream().filter(rule -> found.stream().noneMatch(read -> read.pointer().equals(rule.pointer())))
                .forEach(all::add);
        return all;
    }
}
