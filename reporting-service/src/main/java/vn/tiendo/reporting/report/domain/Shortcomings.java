package vn.tiendo.reporting.report.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import vn.tiendo.reporting.report.domain.Passage.Kind;
import vn.tiendo.reporting.report.domain.ReportFigures.Row;

/** Part II: what lags, and the causes in the words of those who reported the figures; no cause is made up. */
final class Shortcomings {

    private final Words words;

    private Shortcomings(Words words) {
        this.words = words;
    }

    static List<Passage> of(ReportInput input) {
        return new Shortcomings(input.words()).passages(input);
    }

    private List<Passage> passages(ReportInput input) {
        List<Row> lagging = input.rows().values().stream().filter(Shortcomings::lags).toList();
        if (lagging.isEmpty()) {
            return List.of(Passage.on(input.rows().values(), Kind.PARAGRAPH,
                words.with("Đến kỳ báo cáo, không có chỉ tiêu chậm tiến độ, có nguy cơ hoặc không đạt.",
                    "By now no target is off track, at risk or missed.")));
        }
        List<Passage> passages = new ArrayList<>();
        passages.add(Passage.heading(words.with("Tồn tại, hạn chế", "Shortcomings")));
        lagging.forEach(row -> passages.add(Passage.on(List.of(row), Kind.ITEM, shortcoming(row))));
        passages.add(Passage.heading(words.with("Nguyên nhân, giải trình của đơn vị báo cáo", "Causes, as those who reported explain them")));
        passages.addAll(causes(lagging));
        return passages;
    }

    private static boolean lags(Row row) {
        return switch (row.status()) {
            case AT_RISK, OFF_TRACK, MISSED -> true;
            case MET, EXCEEDED, ON_TRACK, NO_DATA, NOT_DUE, NOT_ASSESSABLE, NOT_APPLICABLE -> false;
        };
    }

    private String shortcoming(Row row) {
        return "%s: %s; %s.".formatted(
            Results.name(row), Words.tight(reached(row)), Words.lowerFirst(words.status(row.status())));
    }

    private String reached(Row row) {
        BigDecimal attained = row.attained();
        if (attained == null) {
            return Words.withoutFullStop(Words.lowerFirst(row.explanation()));
        }
        return (row.below() ? words.with("mới đạt ", "only ") : words.with("thực hiện ", "attained "))
            + words.quantity(attained, row.unitOfMeasure()) + words.with(" so với kế hoạch ", " against a plan of ") + row.required();
    }

    private List<Passage> causes(List<Row> lagging) {
        List<Passage> passages = new ArrayList<>();
        for (Row row : lagging) {
            Explanations.of(row, words).forEach(cause -> passages.add(Passage.on(List.of(row), Kind.ITEM, Results.name(row) + ": " + cause)));
        }
        List<Row> unexplained = lagging.stream().filter(row -> Explanations.of(row, words).isEmpty()).toList();
        if (!unexplained.isEmpty()) {
            passages.add(Passage.on(unexplained, Kind.ITEM, words.with("Chưa có giải trình của đơn vị báo cáo đối với chỉ tiêu: ",
                "Not explained by those who reported: ")
                + unexplained.stream().map(Results::name).collect(Collectors.joining("; ")) + "."));
        }
        return passages;
    }
}
