package vn.tiendo.reporting.scoreboard;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.PartsAggregation;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Rule;
import vn.tiendo.reporting.evidence.domain.Target;
import vn.tiendo.reporting.scoreboard.domain.Row;
import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.scoreboard.domain.Text;
import vn.tiendo.reporting.scoreboard.domain.Verdict;
import vn.tiendo.reporting.verdict.domain.Forecast;
import vn.tiendo.reporting.verdict.domain.Past;
import vn.tiendo.reporting.verdict.domain.TargetHistory;

/** What is answered about a target's year; shapes in openapi.yaml. */
record HistoryView(String plan, String target, String number, String title, @Nullable String unitOfMeasure, Basis basis,
        List<Item> items, @Nullable HistoryView lastYear, @Nullable Forecast forecast) {

    /**
     * @param value of the period alone, in the target's unit of measure
     * @param word where the figure is no number
     */
    record Item(Period period, @Nullable BigDecimal value, @Nullable String word, @Nullable BigDecimal attained,
            @Nullable BigDecimal expected, @Nullable BigDecimal share, Status status, Instant knownSince, long planVersion,
            Text explanation) {

        static Item of(Target target, TargetHistory.Point point) {
            Verdict verdict = point.verdict();
            Optional<Row.Point> reported = point.reported().map(given -> isDoneOrNot(target) ? told(given) : given);
            return new Item(point.period(), reported.map(Row.Point::value).orElse(null),
                    reported.map(Row.Point::word).orElse(null), verdict.attained(), verdict.expected(), verdict.share(),
                    verdict.status(), verdict.since(), verdict.planVersion(), verdict.explanation());
        }

        /** By all who report; where those who have done it are counted, the number is the figure. */
        private static boolean isDoneOrNot(Target target) {
            return target.rule() instanceof Rule.DoneBy && target.parts() == PartsAggregation.WORST;
        }

        /** What is done counts one, and nobody reads 1 as that. */
        private static Row.Point told(Row.Point given) {
            BigDecimal value = given.value();
            return value == null ? given : new Row.Point(given.period(), null, value.signum() > 0 ? "DONE" : "NOT_DONE");
        }
    }

    static HistoryView of(String plan, Basis basis, TargetHistory history, Optional<Past.Year> lastYear) {
        Optional<TargetHistory> before = lastYear.map(Past.Year::history);
        return new HistoryView(plan, history.target().id(), history.target().number(), history.target().title(),
                history.target().unitOfMeasure(), basis, history.points().stream().map(point -> Item.of(history.target(), point)).toList(),
                lastYear.map(year -> of(year.plan(), basis, year.history(), Optional.empty())).orElse(null),
                Forecast.of(history, before).orElse(null));
    }
}
