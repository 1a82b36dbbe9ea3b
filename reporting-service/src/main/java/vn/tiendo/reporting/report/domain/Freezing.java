package vn.tiendo.reporting.report.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.report.domain.ReportFigures.Department;
import vn.tiendo.reporting.report.domain.ReportFigures.Owed;
import vn.tiendo.reporting.report.domain.ReportFigures.Remark;
import vn.tiendo.reporting.report.domain.ReportFigures.Section;
import vn.tiendo.reporting.report.domain.ReportInput.Correction;
import vn.tiendo.reporting.report.domain.ReportInput.Resolution;
import vn.tiendo.reporting.scoreboard.domain.Row;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard.DepartmentTally;
import vn.tiendo.reporting.scoreboard.domain.Verdict;

/** Takes from a scoreboard at the period's end what the report is written from. */
public final class Freezing {

    private final Scoreboard scoreboard;
    private final Template template;

    private Freezing(Scoreboard scoreboard, Template template) {
        this.scoreboard = scoreboard;
        this.template = template;
    }

    public static ReportInput freeze(
        Scoreboard scoreboard, Period period, @Nullable String superior, Imprint imprint, Template template) {
        return new Freezing(scoreboard, template).input(period, superior, imprint);
    }

    /** As the correction of an issue: with what it says otherwise, and with the words that people gave it. */
    public static ReportInput correcting(Report issue, ReportInput now) {
        LocalDate date = Objects.requireNonNull(issue.input().imprint().date(), "An issued report has its date");
        Correction corrects = new Correction(issue.id(), issue.input().edition(), issue.input().symbol(), date,
            Differences.between(issue.input(), now));
        return now.correcting(corrects).narrated(issue.input().narrative());
    }

    /** On the units below instead of a plan of its own. */
    public static ReportInput comparing(String plan, Period period, LocalDate from, String unitName, @Nullable String superior,
        Imprint imprint, Template template, UnitsCompared units) {
        return new ReportInput(plan, "", period.year(), 1, 0, period, from, period.to(), unitName, superior, null, imprint, List.of(),
            List.of(), null, null, null, template, List.of(), null, null, units, Map.of(), Map.of());
    }

    private ReportInput input(Period period, @Nullable String superior, Imprint imprint) {
        Period first = template.reach().fromYearsBegin() ? Period.month(period.year(), 1) : period;
        return new ReportInput(scoreboard.plan(), scoreboard.title(), scoreboard.year(),
            scoreboard.planVersion(), scoreboard.version(), period, first.from(), period.to(),
            scoreboard.unitName(), superior, resolution(), imprint,
            scoreboard.sections().stream().map(this::section).toList(),
            scoreboard.departments().stream().map(Freezing::department).toList(), amendment(), null, null, template, List.of(), null, null, null, Map.of(), Map.of());
    }

    private @Nullable Resolution amendment() {
        Scoreboard.Amendment amended = scoreboard.amendment();
        return amended == null ? null : new Resolution(amended.number(), amended.date(), amended.issuer());
    }

    private @Nullable Resolution resolution() {
        Scoreboard.Resolution adopted = scoreboard.resolution();
        String number = adopted == null ? null : adopted.number();
        return adopted == null || number == null ? null : new Resolution(number, adopted.date(), adopted.issuer());
    }

    private Section section(Scoreboard.Section section) {
        return new Section(section.id(), section.number(), section.title(),
            section.targets().stream().map(this::row).toList());
    }

    private ReportFigures.Row row(Row row) {
        Verdict verdict = row.verdict();
        return new ReportFigures.Row(row.id(), row.number(), row.title(), unitOfMeasure(row), template.language().of(row.required()),
            row.responsible().name(), row.partOf(), verdict.status(), verdict.attained(), verdict.required(),
            verdict.expected(), verdict.share(), verdict.finalForYear(), template.language().of(verdict.explanation()),
            verdict.missing().stream().map(owed -> new Owed(nameOf(owed.department()), owed.period())).toList(),
            Stream.concat(row.notes().stream().map(Freezing::remark), estimates(verdict)).toList(), assigned(verdict.assigned()));
    }

    private static ReportFigures.@Nullable Assigned assigned(Verdict.@Nullable AgainstAssigned against) {
        return against == null ? null : new ReportFigures.Assigned(against.required(), against.status());
    }

    /** The verdict's unit is that of its numbers: a cut of 30 % of a number of businesses is in percent. */
    private static String unitOfMeasure(Row row) {
        return Objects.requireNonNullElse(
            row.verdict().unitOfMeasure(), Objects.requireNonNullElse(row.unitOfMeasure(), ""));
    }

    private static Remark remark(Row.Note note) {
        return new Remark(note.department().name(), note.period(),
            note.noData() ? Remark.Kind.NO_DATA : Remark.Kind.EXPLANATION, note.text());
    }

    private Stream<Remark> estimates(Verdict verdict) {
        return verdict.figures().stream().filter(Verdict.FigureUsed::estimated)
            .map(Verdict.FigureUsed::submission).distinct().map(this::estimate);
    }

    /** @param submission plan/department/period */
    private Remark estimate(String submission) {
        List<String> parts = List.of(submission.split("/", -1));
        return new Remark(nameOf(parts.get(1)), Period.valueOf(parts.get(2)), Remark.Kind.ESTIMATED, "");
    }

    private String nameOf(String department) {
        return scoreboard.departments().stream().filter(tally -> tally.id().equals(department))
            .map(DepartmentTally::name).findFirst().orElse(department);
    }

    private static Department department(DepartmentTally tally) {
        return new Department(
            tally.name(), tally.owed(), tally.received(), tally.approved(), tally.late(), tally.missing());
    }
}
