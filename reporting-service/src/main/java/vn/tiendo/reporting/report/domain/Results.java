package vn.tiendo.reporting.report.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.tiendo.reporting.report.domain.Passage.Kind;
import vn.tiendo.reporting.report.domain.ReportContent.Block;
import vn.tiendo.reporting.report.domain.ReportContent.Heading;
import vn.tiendo.reporting.report.domain.ReportContent.Item;
import vn.tiendo.reporting.report.domain.ReportInput.Row;
import vn.tiendo.reporting.report.domain.ReportInput.Section;
import vn.tiendo.reporting.scoreboard.domain.Status;

/** Part I: one sentence for each target, by field of the plan, each made from its verdict and nothing else. */
final class Results {

    private Results() {
    }

    /** @param assessment of all of it, by rules or people */
    static List<Block> of(ReportInput input, List<Passage> assessment) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading("1.", "Đánh giá chung"));
        blocks.addAll(Passage.blocks(assessment));
        int number = 2;
        Charts charts = new Charts();
        for (Section section : input.sections()) {
            blocks.add(new Heading(number++ + ".", Words.withoutFullStop(section.title())));
            blocks.addAll(charts.of(section));
            section.rows().forEach(row -> blocks.add(new Item(sentence(row), row.isCriterion())));
        }
        return blocks;
    }

    static List<Passage> general(ReportInput input) {
        List<Row> targets = input.sections().stream().flatMap(s -> s.rows().stream())
            .filter(row -> !row.isCriterion()).toList();
        long exceeded = count(targets, Status.EXCEEDED);
        long reached = count(targets, Status.MET) + exceeded;
        String others = Stream.of(Status.values())
            .filter(status -> status != Status.MET && status != Status.EXCEEDED && count(targets, status) > 0)
            .map(status -> count(targets, status) + " chỉ tiêu " + Words.lowerFirst(Words.status(status)))
            .collect(Collectors.joining("; "));
        String headline = "Đến ngày %s, có %d/%d chỉ tiêu đạt và vượt kế hoạch năm, trong đó %d vượt".formatted(
            Words.date(input.to()), reached, targets.size(), exceeded);
        int owed = input.departments().stream().mapToInt(ReportInput.Department::owed).sum();
        int approved = input.departments().stream().mapToInt(ReportInput.Department::approved).sum();
        return List.of(
            Passage.on(targets, Kind.PARAGRAPH, headline + (others.isEmpty() ? "." : "; " + others + ".")),
            Passage.on(List.of(), Kind.PARAGRAPH, ("Báo cáo dựa trên số liệu đã được duyệt của %d/%d báo cáo số liệu phải nộp trong kỳ; "
                + "kết quả từng chỉ tiêu nêu tại Phụ lục kèm theo.").formatted(approved, owed)));
    }

    private static long count(List<Row> rows, Status status) {
        return rows.stream().filter(row -> row.status() == status).count();
    }

    static String sentence(Row row) {
        String remarks = Explanations.of(row).stream().map(explanation -> " " + explanation)
            .collect(Collectors.joining());
        return name(row) + ": " + Words.lowerFirst(finding(row)) + remarks;
    }

    /** "3.2. Tỷ lệ hộ gia đình đăng ký thu gom rác" */
    static String name(Row row) {
        return Words.withoutFullStop(row.number()) + ". " + Words.withoutFullStop(row.title());
    }

    private static String finding(Row row) {
        return switch (row.status()) {
            case NOT_DUE -> "chưa đến kỳ báo cáo" + demand(row) + ".";
            case NO_DATA -> "chưa có số liệu" + demand(row) + ".";
            case NOT_APPLICABLE -> "không phát sinh đối tượng để tính.";
            case NOT_ASSESSABLE -> "chưa đủ căn cứ đánh giá. " + Words.sentence(Words.tight(row.explanation()));
            case MET, EXCEEDED, ON_TRACK, AT_RISK, OFF_TRACK, MISSED -> measured(row);
        };
    }

    private static String measured(Row row) {
        String word = Words.lowerFirst(Words.status(row.status()))
            + (row.finalForYear() && row.status() == Status.MISSED ? " (đã xác định cho cả năm)" : "");
        if (row.attained() == null) {
            return Words.sentence(Words.tight(row.explanation())) + " Đánh giá: " + word + ".";
        }
        String share = row.share() == null ? ""
            : ", bằng " + Words.percent(row.share()) + Words.NO_BREAK + "% kế hoạch năm";
        String pace = row.expected() == null || row.expected().equals(row.target()) ? ""
            : ", mức phải đạt đến kỳ " + Words.quantity(row.expected(), row.unitOfMeasure());
        return "thực hiện " + Words.quantity(row.attained(), row.unitOfMeasure()) + demand(row) + share + pace
            + "; đánh giá: " + word + ".";
    }

    private static String demand(Row row) {
        return row.required().isBlank() ? "" : " (kế hoạch " + Words.tight(row.required()) + ")";
    }
}
