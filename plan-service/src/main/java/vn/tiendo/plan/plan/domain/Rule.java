package vn.tiendo.plan.plan.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** When a target is attained. A new kind does not compile until every place has answered for it. */
public sealed interface Rule {

    /** "Từ … trở lên", "ít nhất", a bare number with a verb of achieving. */
    record AtLeast(Bound bound) implements Rule {
    }

    /** "Dưới", "không quá". */
    record AtMost(Bound bound) implements Rule {
    }

    /** "Từ … đến …". */
    record Between(Bound from, Bound to) implements Rule {
    }

    /** This value and no other. */
    record Exactly(BigDecimal value) implements Rule {
    }

    /** "Không để xảy ra": one occurrence fails the year at once. */
    record NoneOccur() implements Rule {
    }

    /** A cut or a growth from the target's baseline; figures give the level reached. */
    record ChangeFrom(Direction direction, ChangeUnit by, Bound atLeast, @Nullable Bound atMost) implements Rule {
    }

    /** "Kéo giảm so với cùng kỳ": every component better than in the same months of the year before. */
    record BetterThanLastYear(Direction direction, List<Component> components) implements Rule {
        public BetterThanLastYear {
            components = List.copyOf(components);
        }
    }

    /** "Đạt chỉ tiêu trên giao": a share, in per cent, of the assigned figure. */
    record MeetAssigned(String indicator, Bound percent) implements Rule {
    }

    /** A grade or a better one; the scale names the worst first. */
    record RatedAtLeast(List<String> scale, String grade) implements Rule {
        public RatedAtLeast {
            scale = List.copyOf(scale);
        }
    }

    /** Done, issued or recognised on that day or before. */
    record DoneBy(LocalDate date) implements Rule {
    }

    /** All criteria; none listed means that they are not entered yet. */
    record AllOf(List<String> criteria) implements Rule {
        public AllOf {
            criteria = List.copyOf(criteria);
        }
    }

    /** So many of the criteria. */
    record AtLeastOf(int count, List<String> criteria) implements Rule {
        public AtLeastOf {
            criteria = List.copyOf(criteria);
        }
    }

    /** Assessed in words by a named person, with a stated ground. */
    record Narrative() implements Rule {
    }

    /** Which way is better. */
    enum Direction { DECREASE, INCREASE }

    /** What the bounds of a change are counted in: "giảm 0,5 điểm %" is points, not per cent. */
    enum ChangeUnit { PERCENT, POINTS, ABSOLUTE }

    /**
     * One of several counts that must all be better.
     *
     * @param lastYear figures of the year before by month, "2023-M01"; empty while they are asked for
     */
    record Component(String id, String title, @Nullable String unitOfMeasure, Map<String, BigDecimal> lastYear) {
    }
}
