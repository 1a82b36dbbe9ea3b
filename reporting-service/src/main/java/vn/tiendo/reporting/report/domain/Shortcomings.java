package vn.tiendo.reporting.report.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import vn.tiendo.reporting.report.domain.Passage.Kind;
import vn.tiendo.reporting.report.domain.ReportInput.Row;

/** Part II: what lags, and the causes in the words of those who reported the figures; no cause is made up. */
final class Shortcomings {

    private Shortcomings() {
    }

    static List<Passage> of(ReportInput input) {
        List<Row> lagging = input.rows().values().stream().filter(Shortcomings::lags).toList();
        if (lagging.isEmpty()) {
            return List.of(Passage.on(input.rows().values(), Kind.PARAGRAPH,
                "Đến kỳ báo cáo, không có chỉ tiêu chậm tiến độ, có nguy cơ hoặc không đạt."));
        }
        List<Passage> passages = new ArrayList<>();
        passages.add(Passage.heading("Tồn tại, hạn chế"));
        lagging.forEach(row -> passages.add(Passage.on(List.of(row), Kind.ITEM, shortcoming(row))));
        passages.add(Passage.heading("Nguyên nhân, giải trình của đơn vị báo cáo"));
        passages.addAll(causes(lagging));
        return passages;
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

    private static List<Passage> causes(List<Row> lagging) {
        List<Passage> passages = new ArrayList<>();
        for (Row row : lagging) {
            Explanations.of(row).forEach(cause -> passages.add(Passage.on(List.of(row), Kind.ITEM, name(row) + ": " + cause)));
        }
        List<Row> unexplained = lagging.stream().filter(row -> Explanations.of(row).isEmpty()).toList();
        if (!unexplained.isEmpty()) {
            passages.add(Passage.on(unexplained, Kind.ITEM, "Chưa có giải trình của đơn vị báo cáo đối với chỉ tiêu: "
                + unexplained.stream().map(Row::id).collect(Collectors.joining(", ")) + "."));
        }
        return passages;
    }
}
