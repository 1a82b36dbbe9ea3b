package vn.tiendo.reporting.report.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.report.domain.ReportFigures.Department;
import vn.tiendo.reporting.report.domain.ReportFigures.Row;
import vn.tiendo.reporting.report.domain.ReportFigures.Section;
import vn.tiendo.reporting.table.domain.Table.Language;

/**
 * Everything that a report is written from, frozen when it is asked for: the same input gives the same document,
 * whatever is corrected afterwards. Its shape is stored; it may only be added to. Its texts are as every format can hold
 * them.
 *
 * @param from first day whose figures count
 * @param to day on which the figures were closed
 * @param superior name of the body above the unit, null when it is not known
 * @param resolution that set the plan
 * @param amendment the last one that amended it; reports of before amendments have none
 * @param corrects null when nothing was issued before on the same plan and period
 * @param stamp null until the report is issued
 * @param department for which it speaks; null: for the unit
 * @param since what has changed, where its template tells it
 * @param units below, where its template compares them
 * @param forecasts of targets by their ids, in words: where each would end the year; reports of before have none
 * @param results of targets by their ids, in words: what was reported where no number says it; reports of before have none
 * @param narrative what people wrote in the place of texts made by rules; reports of before have none
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
    @Nullable Resolution amendment,
    @Nullable Correction corrects,
    @Nullable Stamp stamp,
    Template template,
    List<Written> narrative,
    @Nullable Party department,
    @Nullable Since since,
    @Nullable UnitsCompared units,
    Map<String, String> forecasts,
    Map<String, String> results) {

    public ReportInput {
        planTitle = Letters.clean(planTitle);
        unitName = Letters.clean(unitName);
        superior = superior == null ? null : Letters.clean(superior);
        sections = List.copyOf(sections);
        departments = List.copyOf(departments);
        narrative = List.copyOf(Objects.requireNonNullElse(narrative, List.of()));
        forecasts = clean(forecasts);
        results = clean(results);
    }

    private static Map<String, String> clean(@Nullable Map<String, String> texts) {
        return Objects.requireNonNullElse(texts, Map.<String, String>of()).entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, text -> Letters.clean(text.getValue())));
    }

    /** A department by id and name. */
    public record Party(String id, String name) {
    }

    /** A decision of the council. */
    public record Resolution(String number, @Nullable LocalDate date, @Nullable String issuer) {
    }

    /**
     * The issue whose place this one takes.
     *
     * @param edition of that issue: 1 for the first on the same plan and period
     * @param symbol number and symbol: "05/BC-UBND"
     */
    public record Correction(String report, int edition, String symbol, LocalDate date, List<Difference> differences) {
        public Correction {
            differences = List.copyOf(differences);
        }
    }

    /**
     * From what an issued report was made, beside its figures.
     *
     * @param report its id
     * @param asOf when the figures were taken
     * @param template name and version
     * @param renderer of which the same input gives the same bytes
     */
    public record Stamp(String report, Instant asOf, String template, String renderer, String checkAddress) {
    }

    /** 1 for the first on this plan and period, one more for each correction. */
    public int edition() {
        return corrects == null ? 1 : corrects.edition() + 1;
    }

    /** Of a report on one section of the plan. */
    public Optional<Section> section() {
        return template.ofSection() ? sections.stream().findFirst() : Optional.empty();
    }

    /** In which it is written. */
    public Language language() {
        return template.language();
    }

    Words words() {
        return Words.in(language());
    }

    /** Whether this can change no more though the year is not over; afterwards it is true of nearly every target. */
    boolean settledBeforeYearsEnd(Row row) {
        return row.finalForYear() && to.isBefore(new Period(year, Period.Length.YEAR, 1).to());
    }

    /** "05/BC-UBND" */
    public String symbol() {
        return Opening.symbol(imprint, template.symbol());
    }

    /** Who gets it, by the names that stand on it. */
    public List<String> sentTo() {
        return SentTo.of(this).names();
    }

    ReportInput correcting(Correction issue) {
        return with(imprint, issue, null, sections, departments, narrative);
    }

    /** As it is issued. */
    public ReportInput imprinted(Imprint issued, Stamp by) {
        return with(issued, corrects, by, sections, departments, narrative);
    }

    /** On one section and those who are responsible in it; none when there is no such section. */
    public Optional<ReportInput> on(String id) {
        return sections.stream().filter(section -> section.id().equals(id)).findFirst().map(section -> with(imprint, corrects, stamp,
            List.of(section), departments.stream().filter(section::concerns).toList(), narrative));
    }

    /** With these texts of people. */
    public ReportInput narrated(List<Written> by) {
        return with(imprint, corrects, stamp, sections, departments, by);
    }

    /** With one of them instead of what stood there. */
    public ReportInput narrated(Written by) {
        return narrated(Stream.concat(withoutText(by.part()).narrative.stream(), Stream.of(by))
            .sorted(Comparator.comparingInt(Written::part)).toList());
    }

    /** With the text that rules make of a part. */
    public ReportInput withoutText(int part) {
        return narrated(narrative.stream().filter(written -> written.part() != part).toList());
    }

    /** For one department: on what it is responsible for. */
    public ReportInput of(Party speaker) {
        List<Section> own = sections.stream().map(section -> section.of(speaker)).filter(section -> !section.rows().isEmpty()).toList();
        return new ReportInput(plan, planTitle, year, planVersion, scoreboardVersion, period, from, to, unitName, superior, resolution,
            imprint, own, departments.stream().filter(each -> each.name().equals(Letters.clean(speaker.name()))).toList(), amendment,
            corrects, stamp, template, narrative, speaker, since, units, forecasts, results);
    }

    /** From a day to a day. */
    public ReportInput over(LocalDate first, LocalDate last) {
        return new ReportInput(plan, planTitle, year, planVersion, scoreboardVersion, period, first, last, unitName, superior,
            resolution, imprint, sections, departments, amendment, corrects, stamp, template, narrative, department, since, units, forecasts, results);
    }

    /** With where its targets would end the year. */
    public ReportInput foreseeing(Map<String, String> ends) {
        return new ReportInput(plan, planTitle, year, planVersion, scoreboardVersion, period, from, to, unitName, superior,
            resolution, imprint, sections, departments, amendment, corrects, stamp, template, narrative, department, since, units, ends, results);
    }

    /** With what was reported of targets of which no number says it. */
    public ReportInput saying(Map<String, String> reported) {
        return new ReportInput(plan, planTitle, year, planVersion, scoreboardVersion, period, from, to, unitName, superior,
            resolution, imprint, sections, departments, amendment, corrects, stamp, template, narrative, department, since, units, forecasts,
            reported);
    }

    /** With what has changed. */
    public ReportInput telling(Since changes) {
        return new ReportInput(plan, planTitle, year, planVersion, scoreboardVersion, period, from, to, unitName, superior,
            resolution, imprint, sections, departments, amendment, corrects, stamp, template, narrative, department, changes, units, forecasts, results);
    }

    /** Targets and criteria by their ids, in the plan's order. */
    public Map<String, Row> rows() {
        return sections.stream().flatMap(section -> section.rows().stream())
            .collect(Collectors.toMap(Row::id, Function.identity(), (one, _) -> one, LinkedHashMap::new));
    }

    /** "3.2. Thu gom rác": as the plan prints it; of what stands in it no longer only the title. */
    String printed(String id, String title) {
        String bare = Words.withoutFullStop(title);
        Row row = rows().get(id);
        return row == null ? bare : Words.withoutFullStop(row.number()) + ". " + bare;
    }

    private ReportInput with(Imprint printed, @Nullable Correction issue, @Nullable Stamp by, List<Section> fields,
        List<Department> reporters, List<Written> texts) {
        return new ReportInput(plan, planTitle, year, planVersion, scoreboardVersion, period, from, to, unitName, superior,
            resolution, printed, fields, reporters, amendment, issue, by, template, texts, department, since, units, forecasts, results);
    }
}
