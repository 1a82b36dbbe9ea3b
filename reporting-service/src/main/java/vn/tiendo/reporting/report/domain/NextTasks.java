package vn.tiendo.reporting.report.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import vn.tiendo.reporting.report.domain.Passage.Kind;
import vn.tiendo.reporting.report.domain.ReportInput.Row;
import vn.tiendo.reporting.report.domain.ReportInput.Section;
import vn.tiendo.reporting.scoreboard.domain.Status;

/** Part III: what each target still needs in the rest of the year, and who is responsible for it. */
final class NextTasks {

    private static final Set<Status> REACHED = EnumSet.of(Status.MET, Status.EXCEEDED, Status.ON_TRACK);

    private NextTasks() {
    }

    static List<Passage> of(ReportInput input) {
        List<Passage> passages = new ArrayList<>();
        for (Section section : input.sections()) {
            passages.add(Passage.heading(Words.withoutFullStop(section.title())));
            section.rows().stream().filter(NextTasks::needsWork).forEach(row -> passages.add(
                Passage.on(List.of(row), row.isCriterion() ? Kind.NESTED_ITEM : Kind.ITEM, task(row))));
            together(section, REACHED, "Giữ vững kết quả, tiến độ các chỉ tiêu: ", passages);
            together(section, Set.of(Status.NOT_DUE), "Chuẩn bị thực hiện và báo cáo đúng kỳ các chỉ tiêu: ", passages);
            together(section, Set.of(Status.NOT_APPLICABLE), "Tiếp tục theo dõi, báo cáo khi phát sinh: ", passages);
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

    private static String task(Row row) {
        String target = Results.name(row);
        return switch (row.status()) {
            case NO_DATA -> "%s: %s báo cáo đầy đủ số liệu để đánh giá.".formatted(target, row.responsible());
            case NOT_ASSESSABLE -> "%s: %s bổ sung căn cứ đánh giá (chỉ tiêu trên giao, mốc so sánh hoặc bộ tiêu chí)."
                .formatted(target, row.responsible());
            case MISSED -> "%s: %s khắc phục, %s%s.".formatted(target, row.responsible(),
                row.below() ? "không để kết quả giảm thêm" : "không để phát sinh thêm",
                row.finalForYear() ? "; kết quả cả năm đã xác định là không đạt" : "");
            case AT_RISK, OFF_TRACK, MET, EXCEEDED, ON_TRACK, NOT_DUE, NOT_APPLICABLE ->
                "%s: %s tập trung thực hiện%s.".formatted(target, row.responsible(), need(row));
        };
    }

    /** How far it still is to what the plan asks for. */
    private static String need(Row row) {
        BigDecimal target = row.target();
        BigDecimal attained = row.attained();
        if (target == null || attained == null || target.compareTo(attained) == 0) {
            return demand(row);
        }
        BigDecimal gap = target.subtract(attained);
        return ", %s %s%s".formatted(gap.signum() > 0 ? "cần thêm" : "cần giảm",
            Words.quantity(gap.abs(), points(row.unitOfMeasure())), demand(row));
    }

    private static String demand(Row row) {
        return row.required().isBlank() ? "" : " (yêu cầu: " + Words.tight(row.required()) + ")";
    }

    /** The gap between two percentages is in points of percent. */
    private static String points(String unit) {
        return unit.equals("%") ? "điểm" + Words.NO_BREAK + "%" : unit;
    }
}
