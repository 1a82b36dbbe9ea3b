package vn.tiendo.plan.resolution.domain;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** How a clause is read: its rule, unit, a proposal and what is ambiguous. */
record Reading(ReadRule rule, @Nullable String unit, @Nullable ReadRule proposal, List<String> warnings) {

    static Reading of(ReadRule rule, @Nullable String unit) {
        return new Reading(rule, unit, null, List.of());
    }

    static Reading narrative() {
        return of(new ReadRule.Narrative(), null);
    }

    Reading warned(String warning) {
        return new Reading(rule, unit, proposal, Stream.concat(warnings.stream(), Stream.of(warning)).toList());
    }

    Reading proposing(ReadRule other) {
        return new Reading(rule, unit, other, warnings);
    }
}
