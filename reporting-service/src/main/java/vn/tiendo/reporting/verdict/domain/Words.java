package vn.tiendo.reporting.verdict.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Rule;
import vn.tiendo.reporting.evidence.domain.Value;
import vn.tiendo.reporting.evidence.domain.Value.Assessment;
import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.scoreboard.domain.Text;

/** Rules whose figures are no numbers: a grade, a date, an assessment in words. The worst reporter counts. */
final class Words {

    private Words() {
    }

    static Finding rated(Rule.RatedAtLeast rule, Evidence evidence, Cut cut) {
        String grade = evidence.latest(Value.Rating.class).stream().map(r -> ((Value.Rating) r.value()).grade())
                .min(Comparator.comparingInt(rule.scale()::indexOf)).orElseThrow();
        int order = Integer.compare(rule.scale().indexOf(grade), rule.scale().indexOf(rule.grade()));
        Status status = order > 0 ? Status.EXCEEDED : order == 0 ? Status.MET : belowAt(cut);
        return Finding.inWords(status, new Text("Xếp loại " + grade + " so với yêu cầu từ " + rule.grade() + " trở lên",
                "Rated " + grade + ", required " + rule.grade() + " or better"));
    }

    static Finding done(Rule.DoneBy rule, Evidence evidence, Cut cut) {
        List<Reported> latest = evidence.latest(Value.Done.class);
        Text deadline = new Text("; hạn " + Numbers.day(rule.date()), "; due by " + Numbers.day(rule.date()));
        if (latest.stream().allMatch(reported -> ((Value.Done) reported.value()).done())) {
            LocalDate on = latest.stream().map(Words::doneOn).max(Comparator.naturalOrder()).orElseThrow();
            return Finding.inWords(on.isAfter(rule.date()) ? Status.MISSED : Status.MET,
                    new Text("Hoàn thành ngày " + Numbers.day(on), "Done on " + Numbers.day(on)).then(deadline)).forGood();
        }
        Text notYet = new Text("Chưa hoàn thành", "Not done yet").then(deadline);
        return ended(cut).isAfter(rule.date()) ? Finding.inWords(Status.MISSED, notYet).forGood()
                : Finding.inWords(Status.ON_TRACK, notYet);
    }

    /** Nothing was reported: before the date it is not due, after it nobody has said that it was not done. */
    static boolean due(Rule.DoneBy rule, Cut cut) {
        return cut.month() > 0 && ended(cut).isAfter(rule.date());
    }

    static Finding assessed(Evidence evidence, Cut cut) {
        Assessment worst = evidence.latest(Value.Narrative.class).stream()
                .map(reported -> ((Value.Narrative) reported.value()).assessment())
                .max(Comparator.naturalOrder()).orElseThrow();
        Text word = switch (worst) {
            case ACHIEVED -> new Text("Được đánh giá: thực hiện tốt", "Assessed: achieved");
            case PARTLY -> new Text("Được đánh giá: thực hiện một phần", "Assessed: partly achieved");
            case NOT_ACHIEVED -> new Text("Được đánh giá: chưa thực hiện được", "Assessed: not achieved");
        };
        return Finding.inWords(switch (worst) {
            case ACHIEVED -> cut.yearEnd() ? Status.MET : Status.ON_TRACK;
            case PARTLY -> cut.yearEnd() ? Status.MISSED : Status.AT_RISK;
            case NOT_ACHIEVED -> belowAt(cut);
        }, word);
    }

    private static Status belowAt(Cut cut) {
        return cut.yearEnd() ? Status.MISSED : Status.OFF_TRACK;
    }

    /** Without a day, the last day of the period in which it was reported. */
    private static LocalDate doneOn(Reported reported) {
        LocalDate on = ((Value.Done) reported.value()).on();
        return on == null ? reported.period().to() : on;
    }

    private static LocalDate ended(Cut cut) {
        return Period.month(cut.year(), Math.max(1, cut.month())).to();
    }
}
