package vn.tiendo.measurement.submission.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/** What was measured. Numbers are kept without trailing zeros, so that 55.0 and 55 are the same figure. */
public sealed interface Value {

    /** A level reached, in the target's unit of measure. */
    record Number(BigDecimal number) implements Value {
        public Number {
            number = plain(number);
        }
    }

    /** Kept apart so that it adds up across departments: Σ numerator / Σ denominator. */
    record Ratio(BigDecimal numerator, BigDecimal denominator) implements Value {
        public Ratio {
            numerator = plain(numerator);
            denominator = plain(denominator);
        }
    }

    /**
     * How often something occurred.
     *
     * @param occurrences each of them, or none where they are not listed
     */
    record Count(BigDecimal count, List<Occurrence> occurrences) implements Value {
        public Count {
            count = plain(count);
            occurrences = List.copyOf(occurrences);
        }

        /** Without a list of them. */
        public Count(BigDecimal count) {
            this(count, List.of());
        }
    }

    /** A grade of the target's scale. */
    record Rating(String grade) implements Value {
    }

    /** Whether it is done, and since which day. */
    record Done(boolean done, @Nullable LocalDate on) implements Value {
    }

    /** An assessment in words, with its ground. */
    record Narrative(Assessment assessment, String ground) implements Value {
    }

    /** One number for each component of the target, by id. */
    record Components(SortedMap<String, BigDecimal> components) implements Value {
        public Components {
            components = plain(components);
        }
    }

    /** Reported, but there is no figure; not the same as missing, late or zero. */
    record NoData(NoDataReason reason, @Nullable String note) implements Value {
    }

    /** How a person assesses what cannot be counted. */
    enum Assessment { ACHIEVED, PARTLY, NOT_ACHIEVED }

    /** Why there is no figure. */
    enum NoDataReason { NOT_COLLECTED, NOT_YET_AVAILABLE, CONFIDENTIAL, OTHER }

    /** How much text it holds. */
    default int characters() {
        return switch (this) {
            case Narrative(Assessment _, String ground) -> ground.length();
            case NoData(NoDataReason _, @Nullable String note) -> note == null ? 0 : note.length();
            case Count(BigDecimal _, List<Occurrence> occurrences) ->
                occurrences.stream().mapToInt(Occurrence::characters).sum();
            case Number _, Ratio _, Rating _, Done _, Components _ -> 0;
        };
    }

    /** Whether the other says nothing else: who only counts does not contradict who lists. */
    default boolean isSaidBy(Value other) {
        return equals(other) || this instanceof Count(BigDecimal count, List<Occurrence> _)
                && new Count(count).equals(other);
    }

    /** For those outside: notes on occurrences may tell of persons. */
    default Value withoutNotes() {
        return this instanceof Count(BigDecimal count, List<Occurrence> occurrences)
                ? new Count(count, occurrences.stream().map(each -> new Occurrence(each.on(), null)).toList()) : this;
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static SortedMap<String, BigDecimal> plain(Map<String, BigDecimal> numbers) {
        TreeMap<String, BigDecimal> plain = new TreeMap<>();
        numbers.forEach((id, number) -> plain.put(id, plain(number)));
        return Collections.unmodifiableSortedMap(plain);
    }
}
