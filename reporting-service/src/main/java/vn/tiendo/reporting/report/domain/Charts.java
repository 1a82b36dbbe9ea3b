package vn.tiendo.reporting.report.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.report.domain.ReportContent.Bar;
import vn.tiendo.reporting.report.domain.ReportContent.Block;
import vn.tiendo.reporting.report.domain.ReportContent.Chart;
import vn.tiendo.reporting.report.domain.ReportFigures.Row;
import vn.tiendo.reporting.report.domain.ReportFigures.Section;

/** What of a section can be drawn: targets of which a number says how much of the year's plan is reached. */
final class Charts {

    /** As many bars as a page has room for. */
    private static final int MOST = 24;
    /** A single bar tells less than its sentence. */
    private static final int FEWEST = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Words words;
    private int number;

    Charts(Words words) {
        this.words = words;
    }

    /** In the plan's order, as many charts as it takes; none where there is nothing to compare. */
    List<Block> of(Section section) {
        List<Row> rows = section.rows().stream().filter(row -> row.share() != null).toList();
        List<Block> charts = new ArrayList<>();
        for (int from = 0; rows.size() - from >= FEWEST; from += MOST) {
            charts.add(chart(section, rows.subList(from, Math.min(rows.size(), from + MOST))));
        }
        return charts;
    }

    private Chart chart(Section section, List<Row> rows) {
        return new Chart(words.say("Biểu đồ %d. %s: kết quả so với kế hoạch năm", "Chart %d. %s: results against the plan of the year",
                ++number, Words.withoutFullStop(section.title())),
            rows.stream().map(this::said).collect(Collectors.joining("; ",
                words.with("Biểu đồ thanh, phần trăm kế hoạch năm. ", "Bar chart, percent of the plan of the year. "), ".")),
            words.with("Thực hiện", "Attained"), words.with("Phải đạt đến kỳ", "Due by now"),
            words.with("% kế hoạch năm", "% of the plan of the year"), rows.stream().map(this::bar).toList());
    }

    private Bar bar(Row row) {
        return new Bar("%s: %s, %s".formatted(Words.withoutFullStop(row.number()), percent(share(row)),
            Words.lowerFirst(words.status(row.status()))), share(row), due(row));
    }

    private String said(Row row) {
        BigDecimal due = due(row);
        return "%s: %s%s, %s".formatted(Results.name(row), percent(share(row)),
            due == null ? "" : words.say(" (phải đạt đến kỳ %s)", " (due by now: %s)", percent(due)), Words.lowerFirst(words.status(row.status())));
    }

    private static BigDecimal share(Row row) {
        return row.share() == null ? BigDecimal.ZERO : row.share();
    }

    /** What had to be there by now, as a share of what the year asks for. */
    private static @Nullable BigDecimal due(Row row) {
        BigDecimal target = row.target();
        BigDecimal expected = row.expected();
        return target == null || expected == null || target.signum() == 0 ? null
            : expected.multiply(HUNDRED).divide(target, MathContext.DECIMAL64);
    }

    private String percent(BigDecimal share) {
        return words.percent(share) + Words.NO_BREAK + "%";
    }
}
