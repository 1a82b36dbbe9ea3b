package vn.tiendo.reporting.report.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

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
    @Nullable Issue issued) {

    public Report {
        unitPath = List.copyOf(unitPath);
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
        /** Whoever made it has not reviewed it. */
        OWN_REPORT,
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
        return by.id().equals(createdBy.id()) ? Optional.of(Refusal.OWN_REPORT) : Optional.empty();
    }

    public Optional<Refusal> refusesIssue() {
        return state() == State.REVIEWED ? Optional.empty() : Optional.of(Refusal.WRONG_STATE);
    }

    public Report reviewed(Person by, Instant at) {
        return new Report(id, version + 1, kind, plan, unit, unitPath, period, asOf, createdBy, frozen, new Step(by, at),
            null);
    }

    /** With the imprint and the stamp that its files are written from. */
    public Report stamped(Frozen last) {
        return new Report(id, version, kind, plan, unit, unitPath, period, asOf, createdBy, last, reviewed, issued);
    }

    public Report issued(Issue issue) {
        return new Report(id, version + 1, kind, plan, unit, unitPath, period, asOf, createdBy, frozen, reviewed, issue);
    }

    /** Of its documents, without an ending. */
    public String fileName() {
        return "bao-cao-" + plan + "-" + period;
    }

    public ReportInput input() {
        return frozen.input();
    }

    public ReportContent content() {
        return ReportText.write(frozen.input(), LastPage.of(frozen).orElse(null));
    }
}
