package vn.tiendo.reporting.report.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.report.domain.Difference.Aspect;
import vn.tiendo.reporting.report.domain.ReportContent.Block;
import vn.tiendo.reporting.report.domain.ReportContent.Heading;
import vn.tiendo.reporting.report.domain.ReportContent.Item;
import vn.tiendo.reporting.report.domain.ReportContent.Paragraph;
import vn.tiendo.reporting.report.domain.ReportFigures.Row;
import vn.tiendo.reporting.scoreboard.domain.Status;

/**
 * One paragraph of the narrative, by whomever it was written.
 *
 * @param text of a heading without its number, of an item without its dash
 * @param basis what the targets said on which it stands, when it was written
 */
public record Passage(Kind kind, String text, List<Basis> basis) {

    public Passage {
        text = Letters.clean(text);
        basis = List.copyOf(basis);
    }

    public enum Kind {
        HEADING, PARAGRAPH, ITEM, NESTED_ITEM
    }

    /** What a target said. */
    public record Basis(String target, String title, @Nullable BigDecimal attained, String required, Status status) {

        static Basis of(Row row) {
            return new Basis(row.id(), row.title(), row.attained(), row.required(), row.status());
        }

        private Stream<Difference> changedIn(@Nullable Row now) {
            return now == null ? Stream.of(new Difference(target, title, Aspect.ROW, title, null))
                : Differences.of(this, of(now));
        }
    }

    static Passage heading(String text) {
        return new Passage(Kind.HEADING, text, List.of());
    }

    public static Passage on(Collection<Row> rows, Kind kind, String text) {
        return new Passage(kind, text, rows.stream().map(Basis::of).toList());
    }

    /** What its targets say otherwise by now. */
    public List<Difference> stale(Map<String, Row> now) {
        return basis.stream().flatMap(each -> each.changedIn(now.get(each.target()))).toList();
    }

    /** Headings are numbered in their order. */
    static List<Block> blocks(List<Passage> passages) {
        List<Block> blocks = new ArrayList<>();
        int number = 1;
        for (Passage passage : passages) {
            blocks.add(switch (passage.kind) {
                case HEADING -> new Heading(number++ + ".", passage.text);
                case PARAGRAPH -> new Paragraph(passage.text);
                case ITEM -> new Item(passage.text, false);
                case NESTED_ITEM -> new Item(passage.text, true);
            });
        }
        return blocks;
    }
}
