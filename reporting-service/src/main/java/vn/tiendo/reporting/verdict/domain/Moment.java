package vn.tiendo.reporting.verdict.domain;

import java.time.LocalDate;
import java.util.List;

import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Target;
import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.scoreboard.domain.Verdict;

/**
 * The cut as it is for one target.
 *
 * @param month up to which its figures can be there: of a target that is reported by quarter, in May, March
 * @param complete no figure is missing that could still change what the figures of the year come to
 */
record Moment(Cut cut, int month, boolean complete) {

    /** @param missing of the evidence at the cut */
    static Moment of(Target target, Evidence evidence, List<Verdict.Missing> missing, Cut cut) {
        int length = target.frequency() == null ? 1 : target.frequency().months();
        int over = cut.month() / length * length;
        return new Moment(cut, Math.max(over, evidence.lastMonth()), evidence.complete(target, missing, cut));
    }

    static Moment of(SumBelow sum, Cut cut) {
        return new Moment(cut, cut.month() / sum.shortest() * sum.shortest(), sum.complete());
    }

    static Moment of(OwnReports reports, Cut cut) {
        return new Moment(cut, cut.month(), reports.complete());
    }

    boolean yearEnd() {
        return cut.yearEnd();
    }

    /** Whether nothing comes later: the year is over, and nothing that was due is missing. */
    boolean closed() {
        return yearEnd() && complete;
    }

    /** What is missing at the year's end is neither zero nor on its way: as long as it could decide, nothing is decided. */
    Status decided(Status inTheYear, Status atItsEnd) {
        return !yearEnd() ? inTheYear : complete ? atItsEnd : Status.NO_DATA;
    }

    /** The last day of the reporting month; at the year's end that of the year. */
    LocalDate day() {
        return yearEnd() ? cut.day() : Period.month(cut.year(), Math.max(1, cut.month())).to();
    }
}
