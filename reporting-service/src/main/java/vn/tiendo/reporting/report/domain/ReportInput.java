package vn.tiendo.reporting.report.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.scoreboard.domain.Status;

/**
 * Everything that a report is written from, frozen when it is asked for: the same input gives the same document,
 * whatever is corrected afterwards. Its shape is stored; it may only be added to.
 *
 * @param from first day whose figures count
 * @param to day on which the figures were closed
 * @param superior name of the body above the unit, null when it is not known
 */
public record ReportInput(
    String plan,
    String planTitle,
    int year,
    long planVersion,
    long scoreboardVersion,
    Period period,
    LocalDate from,
    LocalDate to,
    String unitName,
    @Nullable String superior,
    @Nullable Resolution resolution,
    Imprint imprint,
    List<Section> sections,
    List<Department> departments,
    @Nullable Amendment amendment) {

    public ReportInput {
        sections = List.copyOf(sections);
        departments = List.copyOf(departments);
    }

    /** The council's decision that set the plan. */
    public record Resolution(String number, @Nullable LocalDate date, @Nullable String issuer) {
    }

    /** The council's last decision that amended the plan; reports of before amendments have none. */
    public record Amendment(String number, @Nullable LocalDate date, @Nullable String issuer) {
    }

    /** What the office fills in when the report is issued; what is null is left blank in the document. */
    public record Imprint(
        @Nullable Integer number, @Nullable LocalDate date, @Nullable String signer, @Nullable String place) {

        public static final Imprint BLANK = new Imprint(null, null, null, null);

        /** Only a document with its number and date is more than a draft. */
        public boolean complete() {
            return number != null && date != null;
        }
    }

    /** A field of the plan with its targets in the plan's order. */
    public record Section(String id, String number, String title, List<Row> rows) {
        public Section {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A target or criterion and its verdict at the period's end.
     *
     * @param required what the plan asks for, in words: "≥ 98 %"
     * @param target the bound as a number, null for rules without one
     * @param expected what had to be reached by now
     * @param share attained in percent of what is required for the year
     * @param explanation the verdict's own sentence
     */
    public record Row(
        String id,
        String number,
        String title,
        String unitOfMeasure,
        String required,
        String responsible,
        @Nullable String partOf,
        Status status,
        @Nullable BigDecimal attained,
        @Nullable BigDecimal target,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal share,
        boolean finalForYear,
        String explanation,
        List<Owed> missing,
        List<Remark> remarks) {

        public Row {
            missing = List.copyOf(missing);
            remarks = List.copyOf(remarks);
        }

        public boolean isCriterion() {
            return partOf != null;
        }

        /** Less was reached than the plan asks for; false where more is worse, and where no number says it. */
        boolean below() {
            return target != null && attained != null && attained.compareTo(target) < 0;
        }
    }

    /** A submission that should be there and is not. */
    public record Owed(String department, Period period) {
    }

    /** What a department said beside its figure. */
    public record Remark(String department, Period period, Kind kind, String text) {

        /** Why a figure is as it is, why there is none, or that it is not final (without a text). */
        public enum Kind {
            EXPLANATION, NO_DATA, ESTIMATED
        }
    }

    /** How a department kept its duty to report up to the period's end: submissions, not figures. */
    public record Department(
        String name, int owed, int received, int approved, int late, List<Period> missing) {
        public Department {
            missing = List.copyOf(missing);
        }
    }
}
