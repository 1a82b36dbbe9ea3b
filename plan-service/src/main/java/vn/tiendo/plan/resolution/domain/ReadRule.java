package vn.tiendo.plan.resolution.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The kinds of {@link vn.tiendo.plan.plan.domain.Rule} with no more than the resolution says: which indicator an
 * assigned figure is of, on which scale a grade stands and which criteria a composite has is decided later, by a person.
 */
public sealed interface ReadRule {

    /** @param exclusive "trên 80%": 80 itself does not do */
    record AtLeast(BigDecimal min, boolean exclusive) implements ReadRule {
    }

    /** @param exclusive "dưới 5%": 5 itself does not do */
    record AtMost(BigDecimal max, boolean exclusive) implements ReadRule {
    }

    record Between(BigDecimal min, BigDecimal max) implements ReadRule {
    }

    record Exactly(BigDecimal value) implements ReadRule {
    }

    record NoneOccur() implements ReadRule {
    }

    /**
     * @param min least change; null where the text gives a highest one only ("tăng không quá 5%")
     * @param max where the change is a range, or a highest one
     * @param exclusive the bound that is given alone does not do itself ("tăng trên 10%")
     */
    record ChangeFrom(Direction direction, ChangeUnit by, @Nullable BigDecimal min, @Nullable BigDecimal max,
            boolean exclusive) implements ReadRule {
    }

    /** @param components "số vụ", "số người chết"; empty where the text does not name them */
    record BetterThanLastYear(Direction direction, List<String> components) implements ReadRule {
        public BetterThanLastYear {
            components = List.copyOf(components);
        }
    }

    /** @param percent of the assigned figure; 100 where the text names none */
    record MeetAssigned(BigDecimal percent) implements ReadRule {
    }

    record RatedAtLeast(String grade) implements ReadRule {
    }

    /** @param date null: some day of the plan's year */
    record DoneBy(@Nullable LocalDate date) implements ReadRule {
    }

    /** @param count how many criteria the text announces; null where it does not */
    record AllOf(@Nullable Integer count) implements ReadRule {
    }

    record AtLeastOf(int count) implements ReadRule {
    }

    record Narrative() implements ReadRule {
    }

    /** Which way is better. */
    enum Direction { DECREASE, INCREASE }

    /** What a change is counted in: "giảm 0,5 điểm %" is points. */
    enum ChangeUnit { PERCENT, POINTS, ABSOLUTE }
}
