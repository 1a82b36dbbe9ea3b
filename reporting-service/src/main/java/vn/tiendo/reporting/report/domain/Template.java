package vn.tiendo.reporting.report.domain;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.table.domain.Table.Language;

/**
 * How a kind of report is structured and worded. It is frozen with the figures, so that a later change of it changes no report
 * that is there. Its texts may hold placeholders ({@link Placeholders}).
 *
 * @param name of its file, by which it is asked for
 * @param version raised by whoever changes it
 * @param symbol behind the number: "BC-UBND"
 * @param kind in capitals over the summary: "BÁO CÁO"
 * @param parts numbered in their order; the last one holds the gaps
 * @param authority over the signature, a line each
 * @param addressees to whom it reports, by their full names; those of before addressees have none
 * @param recipients whoever else gets it, without dash and mark
 * @param caption of the appendix
 * @param ofSection whether it reports on one section of the plan, which is asked for with it
 * @param asks what else is asked for with it; null: nothing
 * @param language of its texts and of what is written by it; those of before English ones have none
 */
public record Template(String name, int version, Reach reach, String symbol, String kind, String summary, String opening,
    List<TemplatePart> parts, String closing, List<String> authority, List<String> addressees,
    List<String> recipients, String caption, boolean ofSection, @Nullable Asks asks, Language language) {

    public Template {
        language = Objects.requireNonNullElse(language, Language.VI);
        parts = List.copyOf(parts);
        authority = List.copyOf(authority);
        addressees = List.copyOf(Objects.requireNonNullElse(addressees, List.of()));
        recipients = List.copyOf(recipients);
    }

    /** A department, for which it speaks; two days instead of a period; or that units stand below. */
    public enum Asks {
        DEPARTMENT, DATES, UNITS
    }

    /**
     * On which periods it reports.
     *
     * @param number of the period of that length; null: all of them
     * @param fromYearsBegin its figures count from the first day of the reporting year, as in a report on nine months
     */
    public record Reach(Period.Length length, @Nullable Integer number, boolean fromYearsBegin) {

        public boolean holds(Period period) {
            return period.length() == length && (number == null || number == period.number());
        }
    }

    public record TemplatePart(String title, Content content) {
    }

    /** What can stand in a part. */
    public enum Content {
        RESULTS, SHORTCOMINGS, TASKS, CHANGES, RANKING, INDICATORS, GAPS
    }

    /** Whether it says by whose head it is signed, below the name of the body; a department's own report only says whose it is. */
    public boolean namesHead() {
        return authority.size() > 1;
    }

    /** Whether it says what has changed since the last report, or since the first of its days. */
    public boolean tellsChanges() {
        return parts.stream().anyMatch(part -> part.content() == Content.CHANGES);
    }

    /** "six-month/1" */
    public String nameAndVersion() {
        return name + "/" + version;
    }
}
