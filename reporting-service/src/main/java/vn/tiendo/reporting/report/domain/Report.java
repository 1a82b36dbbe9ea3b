package vn.tiendo.reporting.report.domain;

import java.time.Instant;
import java.util.List;

/**
 * A report that was made: who, when, and the frozen input that its documents are written from.
 *
 * @param unitPath root first, the plan's own unit last
 * @param sha256 of the input as it is stored, in hex
 */
public record Report(
    String id,
    Kind kind,
    String plan,
    String unit,
    List<String> unitPath,
    String period,
    Instant createdAt,
    Author createdBy,
    String sha256,
    ReportInput input) {

    public Report {
        unitPath = List.copyOf(unitPath);
    }

    /** What kinds of report there are. */
    public enum Kind {
        SIX_MONTH
    }

    /** Who made it. */
    public record Author(String id, String name) {
    }

    /** Until it has its number and date. */
    public boolean draft() {
        return !input.imprint().complete();
    }

    public ReportContent content() {
        return switch (kind) {
            case SIX_MONTH -> SixMonthReport.write(input);
        };
    }
}
