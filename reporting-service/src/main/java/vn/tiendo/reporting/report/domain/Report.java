package vn.tiendo.reporting.report.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.signature.domain.Signature;

/**
 * A report: the frozen input that its documents are written from, and how far it is. Drafts are written anew whenever they
 * are read; an issued report is kept as the files that were issued and changes no more.
 *
 * @param kind by which its template is asked for: SIX_MONTH
 * @param version of the stored report; each step has the next one
 * @param unitPath root first, the plan's own unit last
 * @param asOf when the figures were taken from the approved ones
 * @param reviewed null as long as nobody has
 * @param issued null until it is
 * @param writings who gave the parts of its narrative their words; none for those that rules made
 */
public record Report(
    String id,
    long version,
    String kind,
    String plan,
    String unit,
    List<String> unitPath,
    String period,
    Instant asOf,
    Person createdBy,
    Frozen frozen,
    @Nullable Step reviewed,
    @Nullable Issue issued,
    List<Writing> writings) {

    public Report {
        unitPath = List.copyOf(unitPath);
        writings = List.copyOf(writings);
    }

    /** Whether another issue has taken the place of an issued one is said by that other one. */
    public enum State {
        DRAFT, REVIEWED, ISSUED
    }

    public record Person(String id, String name) {
    }

    /**
     * What the documents are written from, as it is stored.
     *
     * @param json canonical (RFC 8785)
     * @param sha256 of it in UTF-8, in hex
     */
    public record Frozen(String json, String sha256, ReportInput input) {
    }

    /** Who took it further, and when. */
    public record Step(Person by, Instant at) {
    }

    /** @param part its number in the template, from 1 */
    public record Writing(int part, Person by, Instant at) {
    }

    /**
     * @param files as they were issued
     * @param signatures on the PDF, in their order; none where the unit has no keys
     */
    public record Issue(Person by, Instant at, List<File> files, List<Signature> signatures) {
        public Issue {
            files = List.copyOf(files);
            signatures = List.copyOf(signatures);
        }

        public Optional<File> file(String format) {
            return files.stream().filter(file -> file.format().equals(format)).findFirst();
        }
    }

    /**
     * @param format by which it is asked for: docx
     * @param key under which it is kept
     */
    public record File(String format, String sha256, long bytes, String key) {
    }

    /** Why a step cannot be taken. */
    public enum Refusal {
        /** Whoever made it, or wrote a part of it, does not review it. */
        OWN_REPORT,
        /** Figures have changed under what people wrote. */
        STALE_NARRATIVE,
        WRONG_STATE
    }

    public State state() {
        if (issued != null) {
            return State.ISSUED;
        }
        return reviewed != null ? State.REVIEWED : State.DRAFT;
    }

    /** Two people look at a report before it is issued. */
    public Optional<Refusal> refusesReview(Person by) {
        if (state() != State.DRAFT) {
            return Optional.of(Refusal.WRONG_STATE);
        }
        boolean own = by.id().equals(createdBy.id()) || writings.stream().anyMatch(writing -> writing.by().id().equals(by.id()));
        if (own) {
            return Optional.of(Refusal.OWN_REPORT);
        }
        return stale().isEmpty() ? Optional.empty() : Optional.of(Refusal.STALE_NARRATIVE);
    }

    public Optional<Refusal> refusesIssue() {
        return state() == State.REVIEWED ? Optional.empty() : Optional.of(Refusal.WRONG_STATE);
    }

    /** Its words and figures may change until it is issued. */
    public Optional<Refusal> refusesChange() {
        return state() == State.ISSUED ? Optional.of(Refusal.WRONG_STATE) : Optional.empty();
    }

    /** What figures say otherwise by now than when words were found for them. */
    public List<Difference> stale() {
        return Narrative.stale(input()).toList();
    }

    public Report reviewed(Person by, Instant at) {
        return next(asOf, frozen, new Step(by, at), null, writings);
    }

    /** A part has other words; what was reviewed is a draft again. */
    public Report written(Frozen with, Writing writing) {
        return next(asOf, with, null, null,
            Stream.concat(withoutWriting(writing.part()).stream(), Stream.of(writing)).toList());
    }

    /** A part has the words that rules make. */
    public Report unwritten(Frozen with, int part) {
        return next(asOf, with, null, null, withoutWriting(part));
    }

    /** Its figures were taken anew; what was reviewed is a draft again. */
    public Report retaken(Frozen with, Instant at) {
        return next(at, with, null, null, writings);
    }

    /** With the imprint and the stamp that its files are written from. */
    public Report stamped(Frozen last) {
        return new Report(id, version, kind, plan, unit, unitPath, period, asOf, createdBy, last, reviewed, issued, writings);
    }

    public Report issued(Issue issue) {
        return next(asOf, frozen, reviewed, issue, writings);
    }

    private List<Writing> withoutWriting(int part) {
        return writings.stream().filter(writing -> writing.part() != part).toList();
    }

    private Report next(Instant taken, Frozen with, @Nullable Step step, @Nullable Issue issue, List<Writing> by) {
        return new Report(id, version + 1, kind, plan, unit, unitPath, period, taken, createdBy, with, step, issue, by);
    }

    /** Of its documents, without an ending. */
    public String fileName() {
        return input().words().with("bao-cao-", "report-") + plan + "-" + period;
    }

    public ReportInput input() {
        return frozen.input();
    }

    public ReportContent content() {
        return ReportText.write(frozen.input(), LastPage.of(frozen).orElse(null));
    }
}
