package vn.tiendo.reporting.verdict.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Copy;
import vn.tiendo.reporting.evidence.domain.Period;

/**
 * Up to where verdicts look.
 *
 * @param month the last month that counts; 0 when nothing was reported yet
 * @param period what was asked for; null when nothing was reported yet
 */
public record Cut(int year, int month, @Nullable Period period) {

    public static Cut at(Period period) {
        return new Cut(period.year(), period.endMonth(), period);
    }

    public static Cut beforeTheFirst(int year) {
        return new Cut(year, 0, null);
    }

    /** The end month of the latest period for which any figure of the basis is there: no clock decides. */
    public static Cut latest(int year, Collection<Copy> copies, Basis basis) {
        return copies.stream().filter(copy -> copy.hasFigures(basis)).map(Copy::period)
                .max(Comparator.naturalOrder()).map(latest -> at(Period.month(year, latest.endMonth())))
                .orElseGet(() -> beforeTheFirst(year));
    }

    /** The day whose version of the plan counts: the period's last one; at the year's end all that the year brought. */
    public LocalDate day() {
        return month == 0 ? LocalDate.of(year, 1, 1)
                : yearEnd() ? LocalDate.of(year, 12, 31) : Period.month(year, month).to();
    }

    public boolean covers(Period other) {
        return other.year() == year && other.endMonth() <= month;
    }

    public boolean yearEnd() {
        return month == 12;
    }
}
