package vn.tiendo.reporting.audit.domain;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.tiendo.audit.Outcome;

/**
 * Which records are wanted; null: whatever it is.
 *
 * @param units  whose records; never more than the caller may read
 * @param from   at this moment or later
 * @param to     before this moment
 * @param action one action ({@code submission.approve}) or all of a kind ({@code submission})
 */
public record AuditQuestion(
        Set<String> units, @Nullable Instant from, @Nullable Instant to, @Nullable String actor,
        @Nullable String action, @Nullable Outcome outcome, @Nullable String object, @Nullable String department) {

    public AuditQuestion of(Set<String> others) {
        return new AuditQuestion(Set.copyOf(others), from, to, actor, action, outcome, object, department);
    }
}
