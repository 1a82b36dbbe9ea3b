package vn.tiendo.reporting.report.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.tiendo.reporting.report.domain.Passage.Kind;
import vn.tiendo.reporting.report.domain.ReportContent.Block;
import vn.tiendo.reporting.report.domain.ReportContent.Heading;
import vn.tiendo.reporting.report.domain.ReportContent.Item;
import vn.tiendo.reporting.report.domain.ReportFigures.Row;
import vn.tiendo.reporting.report.domain.ReportFigures.Section;
import vn.tiendo.reporting.scoreboard.domain.Status;

/** Part I: one sentence for each target, by field of the plan, each made from its verdict and nothing else. */
final class Results {

    private final ReportInput input;
    private final Words words;

    Results(ReportInput input) {
        this.input = input;
        this.words = input.words();
    }

    /** @param assessment of all of it, by rules or people */
    static List<Block> of(ReportInput input, List<Passage> assessment) {
        List<Block> blocks = new ArrayList<>();
        Words words = input.words();
        blocks.add(new Heading("1.", words.with("Đánh giá chung", "General assessment")));
        blocks.addAll(Passage.blocks(assessment));
        Results results = new Results(input);
        int number = 2;
        Charts charts = new Charts(words);
        for (Section section : input.sections()) {
            blocks.add(new Heading(number++ + ".", Words.withoutFullStop(section.title())));
            blocks.addAll(charts.of(section));
            section.rows().forEach(row -> blocks.add(new Item(results.sentence(row), row.isCriterion())));
        }
        return blocks;
    }

    static List<Passage> general(ReportInput input) {
        Words words = input.words();
        List<Row> targets = input.sections().stream().flatMap(s -> s.rows().stream())
            .filter(row -> !row.isCriterion()).toList();
        long exceeded = count(targets, Status.EXCEEDED);
        long reached = count(targets, Status.MET) + exceeded;
        String others = Stream.of(Status.values())
            .filter(status -> status != Status.MET && status != Status.EXCEEDED && count(targets, status) > 0)
            .map(status -> count(targets, status) + words.with(" chỉ tiêu ", status == Status.NO_DATA ? " with " : " ") + Words.lowerFirst(words.status(status)))
            .collect(Collectors.joining("; "));
        String headline = words.say("Đến ngày %s, có %d/%d chỉ tiêu đạt và vượt kế hoạch năm, trong đó %d vượt",
            "By %s, %d of %d targets met or exceeded the plan of the year, %d of them exceeded it",
            words.date(input.to()), reached, targets.size(), exceeded);
        int owed = input.departments().stream().mapToInt(ReportFigures.Department::owed).sum();
        int approved = input.departments().stream().mapToInt(ReportFigures.Department::approved).sum();
        return List.of(
            Passage.on(targets, Kind.PARAGRAPH, headline + (others.isEmpty() ? "." : "; " + others + ".")),
            Passage.on(List.of(), Kind.PARAGRAPH, words.say("Báo cáo dựa trên số liệu đã được duyệt của %d/%d báo cáo số liệu phải nộp trong kỳ; "
                + "kết quả từng chỉ tiêu nêu tại Phụ lục kèm theo.", "The report stands on the approved figures of %d of %d submissions that "
                + "were due; the result of each target is in the appendix.", approved, owed)));
    }

    private static long count(List<Row> rows, Status status) {
        return rows.stream().filter(row -> row.status() == status).count();
    }

    String sentence(Row row) {
        String remarks = Explanations.of(row, words).stream().map(explanation -> " " + explanation)
            .collect(Collectors.joining());
        return name(row) + ": " + Words.lowerFirst(finding(row)) + remarks;
    }

    /** "3.2. Tỷ lệ hộ gia đình đăng ký thu gom rác" */
    static String name(Row row) {
        return Words.withoutFullStop(row.number()) + ". " + Words.withoutFullStop(row.title());
    }

    private String finding(Row row) {
        return switch (row.status()) {
            case NOT_DUE -> words.with("chưa đến kỳ báo cáo", "not due yet") + demand(row) + ".";
            case NO_DATA -> row.attained() == null ? words.with("chưa có số liệu", "no data yet") + demand(row) + "."
                : Words.sentence(Words.tight(row.explanation()));
            case NOT_APPLICABLE -> words.with("không phát sinh đối tượng để tính.", "nothing there to count.");
            case NOT_ASSESSABLE -> words.with("chưa đủ căn cứ đánh giá. ", "not assessable. ") + Words.sentence(Words.tight(row.explanation()));
            case MET, EXCEEDED, ON_TRACK, AT_RISK, OFF_TRACK, MISSED -> measured(row);
        };
    }

    private String measured(Row row) {
        String word = Words.lowerFirst(words.status(row.status()))
            + (row.status() == Status.MISSED && input.settledBeforeYearsEnd(row) ? words.with(" (đã xác định cho cả năm)", " (settled for the year)") : "");
        if (row.attained() == null) {
            return Words.sentence(Words.tight(row.explanation())) + words.with(" Đánh giá: ", " Assessment: ") + word + ".";
        }
        String share = row.share() == null ? ""
            : words.with(", bằng ", ", ") + words.percent(row.share()) + Words.NO_BREAK + words.with("% kế hoạch năm", "% of the plan of the year");
        String pace = row.expected() == null || row.expected().equals(row.target()) ? ""
            : words.with(", mức phải đạt đến kỳ ", ", due by now ") + words.quantity(row.expected(), row.unitOfMeasure());
        return words.with("thực hiện ", "attained ") + words.quantity(row.attained(), row.unitOfMeasure()) + demand(row) + share + pace
            + words.with("; đánh giá: ", "; assessment: ") + word + assigned(row) + ".";
    }

    private String assigned(Row row) {
        ReportFigures.Assigned assigned = row.assigned();
        return assigned == null ? "" : words.say("; so với chỉ tiêu trên giao (%s): %s", "; against the assigned figure (%s): %s",
            words.quantity(assigned.required(), row.unitOfMeasure()), Words.lowerFirst(words.status(assigned.status())));
    }

    private String demand(Row row) {
        return row.required().isBlank() ? "" : words.say(" (kế hoạch %s)", " (plan %s)", Words.tight(row.required()));
    }
}
