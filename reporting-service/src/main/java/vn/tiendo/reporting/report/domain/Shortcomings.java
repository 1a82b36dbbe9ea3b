package vn.tiendo.reporting.report.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import vn.tiendo.reporting.report.domain.ReportContent.Block;
import vn.tiendo.reporting.report.domain.ReportContent.Heading;
import vn.tiendo.reporting.report.domain.ReportContent.Item;
import vn.tiendo.reporting.report.domain.ReportContent.Paragraph;
import vn.tiendo.reporting.report.domain.ReportInput.Remark;
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
        blocks.add(new Heading("2.", "Nguyên nhân"));
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
        String reached = row.attained() == null ? ""
            : ": mới đạt " + Words.quantity(row.attained(), row.unitOfMeasure()) + " so với kế hoạch " + row.required();
        return "%s (%s)%s; %s.".formatted(Words.withoutFullStop(row.title()), row.id(), reached,
            Words.lowerFirst(Words.status(row.status())));
    }

    private static List<Block> causes(List<Row> lagging) {
        List<Block> blocks = new ArrayList<>();
        for (Row row : lagging) {
            row.remarks().stream().filter(remark -> remark.kind() != Remark.Kind.ESTIMATED)
                .forEach(remark -> blocks.add(new Item("%s (%s), theo %s: %s".formatted(
                    Words.withoutFullStop(row.title()), row.id(), Words.lowerFirst(remark.department()),
                    Words.sentence(Words.lowerFirst(remark.text()))), false)));
        }
        String unexplained = lagging.stream().filter(row -> row.remarks().stream()
            .allMatch(remark -> remark.kind() == Remark.Kind.ESTIMATED)).map(Row::id).collect(Collectors.joining(", "));
        if (!unexplained.isEmpty()) {
            blocks.add(new Item("Chưa có giải trình của đơn vị báo cáo đối với chỉ tiêu: " + unexplained + ".", false));
        }
        return blocks;
    }
}
