package vn.tiendo.reporting.evidence.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** What a target asks for. */
public sealed interface Rule {

    /** Which way is good. */
    enum Direction { DECREASE, INCREASE }

    /** How a change is counted. */
    enum By { PERCENT, POINTS, ABSOLUTE }

    record AtLeast(Bound bound) implements Rule {
    }

    record AtMost(Bound bound) implements Rule {
    }

    record Between(Bound from, Bound to) implements Rule {
    }

    record Exactly(BigDecimal value) implements Rule {
    }

    /** One occurrence fails the year at once. */
    record NoneOccur() implements Rule {
    }

    /** A cut or a growth against the target's baseline; the figures are the levels reached. */
    record ChangeFrom(Direction direction, By by, Bound atLeast, @Nullable Bound atMost) implements Rule {
    }

    /** Every component must be better than in the same periods of last year. */
    record BetterThanLastYear(Direction direction, List<Component> components) implements Rule {
    }

    /** @param lastYear by period of last year; only what is known */
    record Component(String id, String title, @Nullable String unitOfMeasure, Map<Period, BigDecimal> lastYear) {
    }

    /** @param percent of the figure that the level above assigned */
    record MeetAssigned(Bound percent) implements Rule {
    }

    /** @param scale worst grade first */
    record RatedAtLeast(List<String> scale, String grade) implements Rule {
    }

    record DoneBy(LocalDate date) implements Rule {
    }

    record AllOf(List<String> criteria) implements Rule {
    }

    record AtLeastOf(int count, List<String> criteria) implements Rule {
    }

    /** Assessed in words by a named person, with a stated ground. */
    record Narrative() implements Rule {
    }

    /** The name in contracts. */
    default String kind() {
        return switch (this) {
            case AtLeast _ -> "AT_LEAST";
            case AtMost _ -> "AT_MOST";
            case Between _ -> "BETWEEN";
            case Exactly _ -> "EXACTLY";
            case NoneOccur _ -> "NONE_OCCUR";
            case ChangeFrom _ -> "CHANGE_FROM";
            case BetterThanLastYear _ -> "BETTER_THAN_LAST_YEAR";
            case MeetAssigned _ -> "MEET_ASSIGNED";
            case RatedAtLeast _ -> "RATED_AT_LEAST";
            case DoneBy _ -> "DONE_BY";
            case AllOf _ -> "ALL_OF";
            case AtLeastOf _ -> "AT_LEAST_OF";
            case Narrative _ -> "NARRATIVE";
        };
    }

    /** Whether a number says how far it is fulfilled; a grade, a date, words and what is better in each part have none. */
    default boolean inNumbers() {
        return switch (this) {
            case AtLeast _, AtMost _, Between _, Exactly _, NoneOccur _, ChangeFrom _, MeetAssigned _, AllOf _, AtLeastOf _ -> true;
            case BetterThanLastYear _, RatedAtLeast _, DoneBy _, Narrative _ -> false;
        };
    }

    /** The targets that a composite target is made of; empty for all others. */
    default List<String> criteria() {
        return switch (this) {
            case AllOf(var criteria) -> criteria;
            case AtLeastOf(_, var criteria) -> criteria;
            case AtLeast _, AtMost _, Between _, Exactly _, NoneOccur _, ChangeFrom _, BetterThanLastYear _,
                    MeetAssigned _, RatedAtLeast _, DoneBy _, Narrative _ -> List.of();
        };
    }
}
