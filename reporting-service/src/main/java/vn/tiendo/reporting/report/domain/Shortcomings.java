package vn.tiendo.reporting.report.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import vn.tiendo.reporting.report.domain.ReportContent.Block;
import vn.tiendo.reporting.report.domain.ReportContent.Heading;
import vn.tiendo.reporting.report.domain.ReportContent.Item;
import vn.tiendo.reporting.report.domain.ReportContent.Paragraph;
import vn.tiendo.reporting.report.domain.ReportInput.Row;

/** Part II: what lags, and the causes in the words of those who reported the figures; no cause is made up. */
final class Shortcomings {

    private Shortcomings() {
    }

    static List<Block> of(ReportInput input) {
        List<Row> lagging = input.sections().stream().flatMap(section -> section.rows().stream())
            .filter(Shortcomings::lags).toList();
        if (lagging.isEmpty()) {
            return List.of(new Paragraph("Đến kỳ báo cáo, không có chỉ tiêu chậm tiến độ, có nguy cơ hoặc không đạt."));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading("1.", "Tồn tại, hạn chế"));
        lagging.forEach(row -> blocks.add(new Item(shortcoming(row), false)));
        blocks.add(new Heading("2.", "Nguyên nhân, giải trình của đơn vị báo cáo"));
        blocks.addAll(causes(lagging));
        return blocks;
    }

    private static boolean lags(Row row) {
        return switch (row.status()) {
            case AT_RISK, OFF_TRACK, MISSED -> true;
            case MET, EXCEEDED, ON_TRACK, NO_DATA, NOT_DUE, NOT_ASSESSABLE, NOT_APPLICABLE -> false;
        };
    }

    private static String shortcoming(Row row) {
        return "%s: %s; %s.".formatted(
            name(row), Words.tight(reached(row)), Words.lowerFirst(Words.status(row.status())));
    }

    private static String reached(Row row) {
        BigDecimal attained = row.attained();
        if (attained == null) {
            return Words.withoutFullStop(Words.lowerFirst(row.explanation()));
        }
        return (row.below() ? "mới đạt " : "thực hiện ") + Words.quantity(attained, row.unitOfMeasure())
            + " so với kế hoạch " + row.required();
    }

    private static String name(Row row) {
        return Words.withoutFullStop(row.title()) + " (" + row.id() + ")";
    }

    private static List<Block> causes(List<Row> lagging) {
        List<Block> blocks = new ArrayList<>();
        for (Row row : lagging) {
            Explanations.of(row).forEach(cause -> blocks.add(new Item(name(row) + ": " + cause, false)));
        }
        String unexplained = lagging.stream().filter(row -> Explanations.of(row).isEmpty()).map(Row::id)
            .collect(Collectors.joining(", "));
        if (!unexplained.isEmpty()) {
            blocks.add(new Item("Chưa có giải trình của đơn vị báo cáo đối với chỉ tiêu: " + unexplained + ".", false));
        }
        return blocks;
    }
}
