package vn.tiendo.reporting.report.domain;

import java.math.BigDecimal;
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
import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.table.domain.Table.Language;

/**
 * Everything that a report is written from, frozen when it is asked for: the same input gives the same document,
 * whatever is corrected afterwards. Its shape is stored; it may only be added to. Its texts are as every format can hold
 * them.
 *
 * @param from first day whose figures count
 * @param to day on which the figures were closed
 * @param superior name of the body above the unit, null when it is not known
 * @param corrects null when nothing was issued before on the same plan and period
 * @param stamp null until the report is issued
 * @param department for which it speaks; null: for the unit
 * @param since what has changed, where its template tells it
 * @param units below, where its template compares them
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
    @Nullable Amendment amendment,
    @Nullable Correction corrects,
    @Nullable Stamp stamp,
    Template template,
    List<Written> narrative,
    @Nullable Party department,
    @Nullable Since since,
    @Nullable UnitsCompared units) {

    public ReportInput {
        planTitle = Letters.clean(planTitle);
        unitName = Letters.clean(unitName);
        superior = superior == null ? null : Letters.clean(superior);
        sections = List.copyOf(sections);
        departments = List.copyOf(departments);
        narrative = List.copyOf(Objects.requireNonNullElse(narrative, List.of()));
    }

    /**
     * What people wrote in the place of a part's text.
     *
     * @param part its number in the template, from 1
     */
    public record Written(int part, List<Passage> passages) {
        public Written {
            passages = List.copyOf(passages);
        }
    }

    /** A department by id and name. */
    public record Party(String id, String name) {
    }

    /** The council's decision that set the plan. */
    public record Resolution(String number, @Nullable LocalDate date, @Nullable String issuer) {
    }

    /** The council's last decision that amended the plan; reports of before amendments have none. */
    public record Amendment(String number, @Nullable LocalDate date, @Nullable String issuer) {
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

    /** What the office fills in when the report is issued; what is null is left blank in the document. */
    public record Imprint(
        @Nullable Integer number, @Nullable LocalDate date, @Nullable String signer, @Nullable String place) {

        public Imprint {
            signer = signer == null ? null : Letters.clean(signer);
            place = place == null ? null : Letters.clean(place);
        }

        public static final Imprint BLANK = new Imprint(null, null, null, null);

        /** With what is given here, and the rest as it was. */
        public Imprint or(Imprint rest) {
            return new Imprint(number == null ? rest.number : number, date == null ? rest.date : date,
                signer == null ? rest.signer : signer, place == null ? rest.place : place);
        }
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

    /** "05/BC-UBND" */
    public String symbol() {
        return Opening.symbol(imprint, template.symbol());
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
            corrects, stamp, template, narrative, speaker, since, units);
    }

    /** From a day to a day. */
    public ReportInput over(LocalDate first, LocalDate last) {
        return new ReportInput(plan, planTitle, year, planVersion, scoreboardVersion, period, first, last, unitName, superior,
            resolution, imprint, sections, departments, amendment, corrects, stamp, template, narrative, department, since, units);
    }

    /** With what has changed. */
    public ReportInput telling(Since changes) {
        return new ReportInput(plan, planTitle, year, planVersion, scoreboardVersion, period, from, to, unitName, superior,
            resolution, imprint, sections, departments, amendment, corrects, stamp, template, narrative, department, changes, units);
    }

    /** On the units below instead of a plan of its own. */
    public static ReportInput comparing(String plan, Period period, LocalDate from, String unitName, @Nullable String superior,
        Imprint imprint, Template template, UnitsCompared units) {
        return new ReportInput(plan, "", period.year(), 1, 0, period, from, period.to(), unitName, superior, null, imprint, List.of(),
            List.of(), null, null, null, template, List.of(), null, null, units);
    }

    /** Targets and criteria by their ids, in the plan's order. */
    public Map<String, Row> rows() {
        return sections.stream().flatMap(section -> section.rows().stream())
            .collect(Collectors.toMap(Row::id, Function.identity(), (one, _) -> one, LinkedHashMap::new));
    }

    private ReportInput with(Imprint printed, @Nullable Correction issue, @Nullable Stamp by, List<Section> fields,
        List<Department> reporters, List<Written> texts) {
        return new ReportInput(plan, planTitle, year, planVersion, scoreboardVersion, period, from, to, unitName, superior,
            resolution, printed, fields, reporters, amendment, issue, by, template, texts, department, since, units);
    }

    /** A field of the plan with its targets in the plan's order. */
    public record Section(String id, String number, String title, List<Row> rows) {
        public Section {
            title = Letters.clean(title);
            rows = List.copyOf(rows);
        }

        private Section of(Party speaker) {
            return new Section(id, number, title,
                rows.stream().filter(row -> row.responsible().equals(Letters.clean(speaker.name()))).toList());
        }

        private boolean concerns(Department department) {
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
            return target != null && attained != null && attained.compareTo(target) < 0;
        }
    }

    /** A submission that should be there and is not. */
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
