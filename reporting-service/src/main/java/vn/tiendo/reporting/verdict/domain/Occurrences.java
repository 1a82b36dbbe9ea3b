package vn.tiendo.reporting.verdict.domain;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.evidence.domain.Target;
import vn.tiendo.reporting.evidence.domain.Target.Aggregation;
import vn.tiendo.reporting.evidence.domain.Value;
import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.scoreboard.domain.Text;

/** What must not occur: one occurrence in any period fails the year, whatever is reported later. */
final class Occurrences {

    private Occurrences() {
    }

    static Finding none(Target target, Evidence evidence, Moment at) {
        BigDecimal most = evidence.values(Value.Count.class).stream().map(Value.Count::count)
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        if (most.signum() == 0) {
            return finding(at.decided(Status.ON_TRACK, Status.MET), BigDecimal.ZERO, target, new Text(
                    "Chưa phát sinh trường hợp nào; yêu cầu không để xảy ra", "Nothing has occurred; none may occur"));
        }
        Aggregation overTime = target.aggregation() == Aggregation.SUM ? Aggregation.SUM : Aggregation.MAX;
        BigDecimal occurred = Level.of(target, evidence, overTime) instanceof Level.Known(var all) && all.signum() > 0 ? all : most;
        Text count = Numbers.exact(occurred, unit(target));
        return finding(Status.MISSED, occurred, target, new Text("Đã phát sinh ", "Occurred: ").then(count).then(new Text(
                "; yêu cầu không để xảy ra, cả năm không đạt", "; none may occur, the year is missed"))).forGood();
    }

    private static @Nullable String unit(Target target) {
        return target.unitOfMeasure();
    }

    private static Finding finding(Status status, BigDecimal occurred, Target target, Text sentence) {
        return new Finding(status, Level.plain(occurred), unit(target), BigDecimal.ZERO, null, false,
                occurred.signum() == 0 ? Finding.WHOLE : BigDecimal.ZERO, Sentence.of(sentence));
    }
}
