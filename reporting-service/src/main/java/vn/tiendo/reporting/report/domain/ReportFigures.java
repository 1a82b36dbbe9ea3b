package vn.tiendo.reporting.report.domain;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.report.domain.ReportInput.Party;
import vn.tiendo.reporting.scoreboard.domain.Status;

/** The figures of a report, section by section, and how departments reported them; part of its frozen input. */
public final class ReportFigures {

    private ReportFigures() {
    }

    /** A field of the plan with its targets in the plan's order. */
    public record Section(String id, String number, String title, List<Row> rows) {
        public Section {
            title = Letters.clean(title);
            rows = List.copyOf(rows);
        }

        Section of(Party speaker) {
            return new Section(id, number, title,
                rows.stream().filter(row -> row.responsible().equals(Letters.clean(speaker.name()))).toList());
        }

        boolean concerns(Department department) {
            return rows.stream().anyMatch(row -> row.responsible().equals(department.name())
                || row.missing().stream().anyMatch(owed -> owed.department().equals(department.name())));
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
     * @param assigned the second value, of the level above; reports of before have none
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
        List<Remark> remarks,
        @Nullable Assigned assigned) {

        public Row {
            title = Letters.clean(title);
            unitOfMeasure = Letters.clean(unitOfMeasure);
            required = Letters.clean(required);
            responsible = Letters.clean(responsible);
            explanation = Letters.clean(explanation);
            missing = List.copyOf(missing);
            remarks = List.copyOf(remarks);
        }

        public boolean isCriterion() {
            return partOf != null;
        }

        /** Less was reached than the plan asks for; false where more is worse, and where no number says it. */
        boolean below() {
            return under() && !isCeiling();
        }

        /** Not more than may be. */
        boolean within() {
            return under() && isCeiling();
        }

        private boolean under() {
            return target != null && attained != null && attained.compareTo(target) < 0;
        }

        /** As the requirement is written: a report that was frozen long ago knows the bound in words only. */
        private boolean isCeiling() {
            return required.startsWith("≤") || required.startsWith("<");
        }

        /** More was reached than may be, or what must not occur has occurred. */
        boolean beyond() {
            return attained != null && (target == null || attained.compareTo(target) > 0);
        }
    }

    /** How the figures stand against the value that the level above assigned. */
    public record Assigned(BigDecimal required, Status status) {
    }

    /** A figure of the target that should be there and is not. */
    public record Owed(String department, Period period) {
        public Owed {
            department = Letters.clean(department);
        }
    }

    /** What a department said beside its figure. */
    public record Remark(String department, Period period, Kind kind, String text) {

        public Remark {
            department = Letters.clean(department);
            text = Letters.clean(text);
        }

        /** Why a figure is as it is, why there is none, or that it is not final (without a text). */
        public enum Kind {
            EXPLANATION, NO_DATA, ESTIMATED
        }
    }

    /** How a department kept its duty to report up to the period's end: submissions, not figures. */
    public record Department(
        String name, int owed, int received, int approved, int late, List<Period> missing) {
        public Department {
            name = Letters.clean(name);
            missing = List.copyOf(missing);
        }
    }
}
