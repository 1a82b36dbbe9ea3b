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
 * @param over the month up to which its figures can be there: of a target that is reported by quarter, in May, March
 * @param month the one whose course they are held against: before that, while figures of the period that ends then are still to come
 * @param complete no figure is missing that could still change what the figures of the year come to
 */
record Moment(Cut cut, int over, int month, boolean complete) {

    /** @param missing of the evidence at the cut */
    static Moment of(Target target, Evidence evidence, List<Verdict.Missing> missing, Cut cut) {
        int length = target.frequency() == null ? 1 : target.frequency().months();
        int last = cut.month() / length * length;
        boolean open = missing.stream().anyMatch(each -> each.period().endMonth() == last);
        int over = Math.max(last, evidence.lastMonth());
        return new Moment(cut, over, open ? last - length : over, evidence.complete(target, missing, cut));
    }

    static Moment of(SumBelow sum, Cut cut) {
        int over = cut.month() / sum.shortest() * sum.shortest();
        return new Moment(cut, over, sum.beforeOpen(cut).orElse(over), sum.complete());
    }

    static Moment of(OwnReports reports, Cut cut) {
        return new Moment(cut, cut.month(), cut.month(), reports.complete());
    }

    /** Figures of the last period that is over are still to come. */
    boolean open() {
        return month < over;
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
