package vn.tiendo.reporting.verdict.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import vn.tiendo.reporting.evidence.domain.Rule;
import vn.tiendo.reporting.evidence.domain.Target;
import vn.tiendo.reporting.evidence.domain.Value;
import vn.tiendo.reporting.evidence.domain.Value.Assessment;
import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.scoreboard.domain.Text;

/** Rules whose figures are no numbers: a grade, a date, an assessment in words. The worst reporter counts. */
final class Words {

    private Words() {
    }

    static Finding rated(Rule.RatedAtLeast rule, Evidence evidence, Moment at) {
        String grade = evidence.latest(Value.Rating.class).stream().map(r -> ((Value.Rating) r.value()).grade())
                .min(Comparator.comparingInt(rule.scale()::indexOf)).orElseThrow();
        int order = Integer.compare(rule.scale().indexOf(grade), rule.scale().indexOf(rule.grade()));
        Status status = order > 0 ? Status.EXCEEDED : order == 0 ? Status.MET : below(at);
        return Finding.inWords(status, new Text("Xếp loại " + grade + " so với yêu cầu từ " + rule.grade() + " trở lên",
                "Rated " + grade + ", required " + rule.grade() + " or better"));
    }

    static Finding done(Rule.DoneBy rule, Target target, Evidence evidence, Moment at) {
        List<Reported> latest = evidence.latest(Value.Done.class);
        Text deadline = new Text("; hạn " + Numbers.day(rule.date()), "; due by " + Numbers.day(rule.date()));
        if (latest.stream().allMatch(reported -> ((Value.Done) reported.value()).done())) {
            LocalDate on = latest.stream().map(Words::doneOn).max(Comparator.naturalOrder()).orElseThrow();
            Text done = new Text("Hoàn thành ngày " + Numbers.day(on), "Done on " + Numbers.day(on)).then(deadline);
            return on.isAfter(rule.date()) ? Finding.inWords(Status.MISSED, done).forGood()
                    : evidence.heardFromAll(target, latest) ? Finding.inWords(Status.MET, done).forGood()
                    : Finding.inWords(over(rule, at) ? Status.NO_DATA : Status.ON_TRACK, done.then(new Text(
                            ", chưa phải mọi nơi đã báo cáo", ", and not all have reported")));
        }
        Text notYet = new Text("Chưa hoàn thành", "Not done yet").then(deadline);
        if (latest.stream().filter(reported -> !((Value.Done) reported.value()).done())
                .anyMatch(reported -> reported.period().to().isAfter(rule.date()))) {
            return Finding.inWords(Status.MISSED, notYet).forGood();
        }
        return over(rule, at) ? afterwards(notYet, at) : Finding.inWords(Status.ON_TRACK, notYet);
    }

    /** The last answer is from before the date: what was done since is not known, unless nothing more is to come. */
    private static Finding afterwards(Text notYet, Moment at) {
        return at.closed() ? Finding.inWords(Status.MISSED, notYet) : Finding.inWords(Status.NO_DATA, notYet.then(
                new Text(", chưa có báo cáo sau hạn", ", and nobody has reported since")));
    }

    /** At the year's end a date on its last day is over too. */
    static boolean over(Rule.DoneBy rule, Moment at) {
        return at.yearEnd() ? !rule.date().isAfter(at.day()) : at.cut().month() > 0 && rule.date().isBefore(at.day());
    }

    static Finding assessed(Evidence evidence, Moment at) {
        Assessment worst = evidence.latest(Value.Narrative.class).stream()
                .map(reported -> ((Value.Narrative) reported.value()).assessment())
                .max(Comparator.naturalOrder()).orElseThrow();
        Text word = switch (worst) {
            case ACHIEVED -> new Text("Được đánh giá: thực hiện tốt", "Assessed: achieved");
            case PARTLY -> new Text("Được đánh giá: thực hiện một phần", "Assessed: partly achieved");
            case NOT_ACHIEVED -> new Text("Được đánh giá: chưa thực hiện được", "Assessed: not achieved");
        };
        return Finding.inWords(switch (worst) {
            case ACHIEVED -> at.decided(Status.ON_TRACK, Status.MET);
            case PARTLY -> at.decided(Status.AT_RISK, Status.MISSED);
            case NOT_ACHIEVED -> below(at);
        }, word);
    }

    private static Status below(Moment at) {
        return at.decided(Status.OFF_TRACK, Status.MISSED);
    }

    /** Without a day, the last day of the period in which it was reported. */
    private static LocalDate doneOn(Reported reported) {
        LocalDate on = ((Value.Done) reported.value()).on();
        return on == null ? reported.period().to() : on;
    }
}
