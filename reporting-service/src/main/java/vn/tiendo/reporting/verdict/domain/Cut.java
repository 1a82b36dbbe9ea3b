package vn.tiendo.reporting.verdict.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Copy;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;
import vn.tiendo.reporting.scoreboard.domain.When;

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

    /** @return null for the latest one, which moves on with the figures */
    public static @Nullable Cut of(When when, int year) {
        LocalDate day = when.validAt();
        return when.period() != null ? at(when.period()) : day == null ? null : endedBy(day, year);
    }

    /** The last month of the year that is over on a day, at its end. */
    private static Cut endedBy(LocalDate day, int year) {
        long months = ChronoUnit.MONTHS.between(LocalDate.of(year, 1, 1), day.plusDays(1));
        int month = (int) Math.clamp(months, 0, 12);
        return month == 0 ? beforeTheFirst(year) : at(Period.month(year, month));
    }

    /** Where a scoreboard stands. */
    public static Cut of(Scoreboard scoreboard) {
        Period period = scoreboard.period();
        return period == null ? beforeTheFirst(scoreboard.year()) : at(period);
    }

    public static Cut beforeTheFirst(int year) {
        return new Cut(year, 0, null);
    }

    /** The end month of the latest period for which any figure of the basis is there: no clock decides. */
    public static Cut latest(int year, Collection<Copy> copies, Basis basis) {
        int month = 0;
        for (Copy copy : copies) {
            if (copy.period().year() == year && copy.period().endMonth() > month && copy.hasFigures(basis)) {
                month = copy.period().endMonth();
            }
        }
        return month == 0 ? beforeTheFirst(year) : at(Period.month(year, month));
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
