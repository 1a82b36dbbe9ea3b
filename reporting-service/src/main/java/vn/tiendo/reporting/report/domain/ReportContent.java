package vn.tiendo.reporting.report.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A report as text in the order and with the parts of Decree 30/2020/NĐ-CP, Appendix I; renderers add only form.
 *
 * @param language of its words, as BCP 47 has it: "vi-VN"
 * @param draft says that it is one; null once the report is issued
 * @param addressed "Kính gửi: …", a line each; empty when it is addressed to nobody
 * @param grounds each with the mark at its end
 * @param author for the document's properties
 * @param closedOn for the document's properties: the day the figures were closed, so that no clock is needed
 * @param proof null for a draft
 */
public record ReportContent(
    Letterhead letterhead,
    String kind,
    String summary,
    String language,
    @Nullable String draft,
    List<String> addressed,
    List<String> grounds,
    String opening,
    List<Part> parts,
    String closing,
    Signature signature,
    Recipients recipients,
    Appendix appendix,
    String author,
    LocalDate closedOn,
    @Nullable Proof proof) {

    public ReportContent {
        addressed = List.copyOf(addressed);
        grounds = List.copyOf(grounds);
        parts = List.copyOf(parts);
    }

    /** Issuer left, state name and motto right, under them number and symbol left, place and date right. */
    public record Letterhead(
        @Nullable String superior, List<String> issuer, String state, String motto, String number,
        String placeAndDate) {
        public Letterhead {
            issuer = List.copyOf(issuer);
        }
    }

    /** "I. …": numbered with Roman numerals. */
    public record Part(String number, String title, List<Block> blocks) {
        public Part {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * The last page of an issued report.
     *
     * @param alternative what the picture of the address is, for those who do not see it
     * @param report id, for the document's properties
     * @param address as a picture, too
     * @param json what the report was written from, for formats that can carry it, under a file name
     */
    public record Proof(String title, String alternative, List<Fact> facts, String report, String address,
        String fileName, String json) {
        public Proof {
            facts = List.copyOf(facts);
        }
    }

    public record Fact(String name, String value) {
    }

    /** What stands in a part. */
    public sealed interface Block {
    }

    /** "1. …" */
    public record Heading(String number, String title) implements Block {
    }

    public record Paragraph(String text) implements Block {
    }

    /** "- …", or "+ …" below another item. */
    public record Item(String text, boolean nested) implements Block {
    }

    /**
     * Bars in percent of what the plan asks for the year.
     *
     * @param alternative the same in words, for those who do not see it
     * @param reached what a bar stands for
     * @param due what the mark across a bar stands for
     * @param axis what the numbers under the bars are
     */
    public record Chart(String title, String alternative, String reached, String due, String axis, List<Bar> bars)
        implements Block {
        public Chart {
            bars = List.copyOf(bars);
        }
    }

    /**
     * @param label which target, and how it stands
     * @param due null where nothing is said of now
     */
    public record Bar(String label, BigDecimal reached, @Nullable BigDecimal due) {
    }

    /**
     * @param leaderShows what the picture of the leader's signature is, for those who do not see it
     * @param officeShows the same of the seal
     */
    public record Signature(List<String> authority, @Nullable String name, String leaderShows, String officeShows) {
        public Signature {
            authority = List.copyOf(authority);
        }
    }

    /** To whom it goes, a line each, under a title. */
    public record Recipients(String title, List<String> lines) {

        public Recipients {
            lines = List.copyOf(lines);
        }
    }

    /** The table of all targets, on paper laid across. */
    public record Appendix(String title, String caption, String reference, List<Column> columns, List<Line> lines) {
        public Appendix {
            columns = List.copyOf(columns);
            lines = List.copyOf(lines);
        }
    }

    /** @param width share of the table's width in percent */
    public record Column(String title, int width, Align align) {
    }

    /** How the cells of a column are set. */
    public enum Align {
        LEFT, CENTRE, RIGHT
    }

    /** A line of the appendix. */
    public sealed interface Line {
    }

    /** A field of the plan: a line over the whole width. */
    public record GroupLine(String number, String title) implements Line {
    }

    public record TargetLine(List<String> cells, boolean criterion) implements Line {
        public TargetLine {
            cells = List.copyOf(cells);
        }
    }
}
