package vn.tiendo.reporting.report.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import vn.tiendo.reporting.report.domain.Passage.Kind;
import vn.tiendo.reporting.report.domain.ReportFigures.Row;
import vn.tiendo.reporting.report.domain.ReportFigures.Section;
import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.scoreboard.domain.Text;

/** Part III: what each target still needs in the rest of the year, and who is responsible for it. */
final class NextTasks {

    private static final Set<Status> REACHED = EnumSet.of(Status.MET, Status.EXCEEDED, Status.ON_TRACK);

    private final ReportInput input;
    private final Words words;

    private NextTasks(ReportInput input) {
        this.input = input;
        this.words = input.words();
    }

    static List<Passage> of(ReportInput input) {
        return new NextTasks(input).tasks();
    }

    private List<Passage> tasks() {
        List<Passage> passages = new ArrayList<>();
        for (Section section : input.sections()) {
            passages.add(Passage.heading(Words.withoutFullStop(section.title())));
            section.rows().stream().filter(NextTasks::needsWork).forEach(row -> passages.add(
                Passage.on(List.of(row), row.isCriterion() ? Kind.NESTED_ITEM : Kind.ITEM, task(row) + forecast(row))));
            together(section, REACHED, words.with("Giữ vững kết quả, tiến độ các chỉ tiêu: ", "Keep up what was reached, and the pace: "), passages);
            together(section, Set.of(Status.NOT_DUE), words.with("Chuẩn bị thực hiện và báo cáo đúng kỳ các chỉ tiêu: ", "Prepare and report in time: "), passages);
            together(section, Set.of(Status.NOT_APPLICABLE), words.with("Tiếp tục theo dõi, báo cáo khi phát sinh: ", "Go on watching, report when there is something to count: "), passages);
        }
        return passages;
    }

    private static boolean needsWork(Row row) {
        return switch (row.status()) {
            case AT_RISK, OFF_TRACK, MISSED, NO_DATA, NOT_ASSESSABLE -> true;
            case MET, EXCEEDED, ON_TRACK, NOT_DUE, NOT_APPLICABLE -> false;
        };
    }

    private static void together(Section section, Set<Status> statuses, String lead, List<Passage> passages) {
        List<Row> rows = section.rows().stream().filter(row -> statuses.contains(row.status())).toList();
        if (!rows.isEmpty()) {
            passages.add(Passage.on(rows, Kind.ITEM, lead
                + rows.stream().map(row -> Words.withoutFullStop(row.number())).collect(Collectors.joining(", ")) + "."));
        }
    }

    private String task(Row row) {
        String target = Results.name(row);
        return switch (row.status()) {
            case NO_DATA -> words.say("%s: %s báo cáo đầy đủ số liệu để đánh giá.",
                "%s: %s is to report the figures that an assessment needs.", target, row.responsible());
            case NOT_ASSESSABLE -> words.say("%s: %s bổ sung căn cứ đánh giá (chỉ tiêu trên giao, mốc so sánh hoặc bộ tiêu chí).",
                "%s: %s is to supply what an assessment stands on (the assigned figure, the baseline or the criteria).",
                target, row.responsible());
            case MISSED -> words.say("%s: %s khắc phục%s%s.", "%s: %s is to remedy it%s%s.", target, row.responsible(),
                row.below() ? words.with(", không để kết quả giảm thêm", " and let the result fall no further")
                    : row.beyond() ? words.with(", không để phát sinh thêm", " and let nothing more occur") : "",
                input.settledBeforeYearsEnd(row) ? words.with("; kết quả cả năm đã xác định là không đạt", "; the target of the year is missed already") : "");
            case AT_RISK, OFF_TRACK, MET, EXCEEDED, ON_TRACK, NOT_DUE, NOT_APPLICABLE ->
                words.say("%s: %s tập trung thực hiện%s.", "%s: %s is to concentrate on it%s.", target, row.responsible(), need(row));
        };
    }

    /** Where it would end the year; of a target that is lost for the year nothing is foreseen. */
    private String forecast(Row row) {
        String forecast = row.finalForYear() ? null : input.forecasts().get(row.id());
        return forecast == null ? "" : " " + Words.tight(forecast);
    }

    /** How far it still is to what the plan asks for. */
    private String need(Row row) {
        BigDecimal target = row.target();
        BigDecimal attained = row.attained();
        if (target == null || attained == null || target.compareTo(attained) == 0) {
            return demand(row);
        }
        if (row.within()) {
            return words.with(", giữ trong mức kế hoạch", ", staying within the plan") + demand(row);
        }
        BigDecimal gap = target.subtract(attained);
        return ", %s %s%s".formatted(gap.signum() > 0 ? words.with("cần thêm", "still needed:") : words.with("cần giảm", "to be cut:"),
            words.quantity(gap.abs(), points(row.unitOfMeasure())), demand(row));
    }

    private String demand(Row row) {
        return row.required().isBlank() ? "" : words.say(" (yêu cầu: %s)", " (required: %s)", Words.tight(row.required()));
    }

    private String points(String unit) {
        Text difference = Text.unitOfDifference(unit);
        return words.with(difference.vi().replace(" %", Words.NO_BREAK + "%"), difference.en());
    }
}
