package vn.tiendo.reporting.evidence.domain;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** The value of one target, and part such as a neighbourhood, in the period of its submission. */
public record Figure(String target, @Nullable String part, int revision, Value value, boolean estimated,
        @Nullable String explanation) {

    public boolean sameAs(Figure other) {
        return target.equals(other.target) && Objects.equals(part, other.part) && revision == other.revision;
    }
}
