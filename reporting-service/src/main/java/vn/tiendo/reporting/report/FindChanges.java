package vn.tiendo.reporting.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Figure;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.PlanVersions;
import vn.tiendo.reporting.evidence.domain.Rule;
import vn.tiendo.reporting.report.domain.Difference;
import vn.tiendo.reporting.report.domain.Differences;
import vn.tiendo.reporting.report.domain.FigureWords;
import vn.tiendo.reporting.report.domain.Report;
import vn.tiendo.reporting.report.domain.ReportFigures.Row;
import vn.tiendo.reporting.report.domain.ReportInput;
import vn.tiendo.reporting.report.domain.Since;
import vn.tiendo.reporting.report.domain.Since.CorrectedFigure;
import vn.tiendo.reporting.scoreboard.domain.FigureNames;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;
import vn.tiendo.reporting.verdict.domain.ChangesBetween;
import vn.tiendo.reporting.verdict.domain.ChangesBetween.FigureChange;
import vn.tiendo.reporting.verdict.domain.Cut;
import vn.tiendo.reporting.verdict.domain.Past;
import vn.tiendo.reporting.verdict.domain.Replay;

/** Finds what has changed since the newest issue on a plan, or between the days that were asked for. */
@Component
class FindChanges {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Past past;
    private final ReportDocuments reports;

    FindChanges(Past past, ReportDocuments reports) {
        this.past = past;
        this.reports = reports;
    }

    Since since(ReportInput input, Wish wish, Instant now) {
        if (wish.days() != null) {
            Instant until = endOf(wish.days().to());
            return between(input, wish, endOf(wish.days().from()), until.isBefore(now) ? until : now, null);
        }
        Optional<Report> issue = reports.newestIssue(input.plan());
        return between(input, wish, issue.map(Report::asOf).orElseGet(() -> endOf(input.from().minusDays(1))), now,
            issue.map(report -> report.input().symbol()).orElse(null));
    }

    private Since between(ReportInput input, Wish wish, Instant since, Instant until, @Nullable String symbol) {
        Replay after = past.until(until, input.plan());
        Replay before = after.until(since);
        Cut cut = Cut.at(wish.period());
        Optional<Scoreboard> now = after.latest(Basis.APPROVED, cut);
        List<Difference> differences = before.latest(Basis.APPROVED, cut).flatMap(wish::from)
            .flatMap(was -> now.flatMap(wish::from).map(is -> Differences.between(was, is))).orElse(List.of());
        Map<String, Row> rows = input.rows();
        FigureNames names = new FigureNames(new PlanVersions(after.history().versions()));
        FigureWords words = new FigureWords(input.language());
        List<CorrectedFigure> figures = ChangesBetween.of(before, after, Basis.APPROVED).figures().stream()
            .flatMap(change -> corrected(change, rows.get(change.target()), names, words).stream()).toList();
        return new Since(LocalDate.ofInstant(since, ZONE), symbol, differences, figures);
    }

    /**
     * Empty where there was none before, and of a target that the report is not on.
     *
     * @param change its submission is plan/department/period
     */
    private static Optional<CorrectedFigure> corrected(FigureChange change, @Nullable Row row, FigureNames names,
        FigureWords words) {
        Figure was = change.before();
        if (was == null || row == null) {
            return Optional.empty();
        }
        List<String> submission = List.of(change.submission().split("/", -1));
        Figure now = change.after();
        String part = change.part();
        List<Rule.Component> components = names.components(row.id());
        return Optional.of(new CorrectedFigure(row.id(), row.title(), names.department(row.id(), submission.get(1)),
            Period.valueOf(submission.get(2)), part == null ? null : names.department(row.id(), part), words.of(was.value(), components),
            words.of(now == null ? null : now.value(), components), now == null ? null : now.explanation()));
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant().minusMillis(1);
    }
}
