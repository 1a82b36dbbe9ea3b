package vn.tiendo.reporting.verdict.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Target;
import vn.tiendo.reporting.evidence.domain.Target.Aggregation;
import vn.tiendo.reporting.evidence.domain.Target.Expected;
import vn.tiendo.reporting.evidence.domain.Target.Pace;

/** What is to be there in the course of the year. */
final class Course {

    private static final int YEAR = 12;

    private Course() {
    }

    /**
     * At the end of a month: by the phased schedule where there is one, else by the pace. Of a ratio of sums each period
     * brings both parts, so it has no pace.
     *
     * @param required what is to be there at the year's end
     * @return null when nothing is said of that month
     */
    static @Nullable BigDecimal at(int month, Target target, BigDecimal required) {
        if (!target.expected().isEmpty()) {
            return along(points(target, required), month);
        }
        int begin = begin(target);
        boolean noPace = target.pace() == Pace.NONE || target.aggregation() == Aggregation.SUM && !target.cumulative();
        return noPace || begin > 0 && month <= begin ? null
                : Level.quotient(required.multiply(BigDecimal.valueOf((long) month - begin)), BigDecimal.valueOf((long) YEAR - begin));
    }

    /** The month after which it is asked for: 0, or a later one where an amendment added it. */
    static int begin(Target target) {
        if (target.since() == null) {
            return 0;
        }
        Period.Length length = Objects.requireNonNullElse(target.frequency(), Period.Length.MONTH);
        return Period.upTo(target.since().getYear(), length, YEAR).stream().filter(period -> target.askedAt(period.to())).findFirst()
                .map(first -> first.endMonth() - length.months()).orElse(YEAR);
    }

    /** A sum begins at zero, when it begins to be asked for; what the schedule leaves open goes to what is required. */
    private static List<Expected> points(Target target, BigDecimal required) {
        var points = new ArrayList<Expected>();
        if (target.cumulative()) {
            int begin = begin(target);
            points.add(new Expected(begin < target.expected().getFirst().month() ? begin : 0, BigDecimal.ZERO));
        }
        points.addAll(target.expected());
        if (points.getLast().month() < YEAR) {
            points.add(new Expected(YEAR, required));
        }
        return points;
    }

    /** In a straight line from point to point. */
    private static @Nullable BigDecimal along(List<Expected> points, int month) {
        for (int i = points.size() - 1; i >= 0; i--) {
            if (points.get(i).month() == month) {
                return points.get(i).value();
            }
            if (points.get(i).month() < month) {
                return between(points.get(i), points.get(i + 1), month);
            }
        }
        return null;
    }

    private static BigDecimal between(Expected from, Expected to, int month) {
        var part = to.value().subtract(from.value()).multiply(BigDecimal.valueOf(month - from.month()));
        return Level.plain(from.value().add(Level.quotient(part, BigDecimal.valueOf(to.month() - from.month()))));
    }
}
