package vn.tiendo.reporting.report.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.tiendo.reporting.report.domain.ReportContent.Block;
import vn.tiendo.reporting.report.domain.ReportContent.Heading;
import vn.tiendo.reporting.report.domain.ReportContent.Item;
import vn.tiendo.reporting.report.domain.ReportContent.Paragraph;
import vn.tiendo.reporting.report.domain.ReportInput.Department;
import vn.tiendo.reporting.report.domain.ReportInput.Remark;
import vn.tiendo.reporting.report.domain.ReportInput.Row;
import vn.tiendo.reporting.scoreboard.domain.Status;

/** The last part: what the report does not know, and what is corrected. Missing, late, no data, not approved and estimated are five things. */
final class Gaps {

    private Gaps() {
    }

    static List<Block> of(ReportInput input) {
        List<Block> blocks = new ArrayList<>();
        add(blocks, "Báo cáo số liệu chưa nộp", missing(input));
        add(blocks, "Báo cáo số liệu nộp chậm", late(input));
        add(blocks, "Chỉ tiêu chưa có số liệu", noData(input));
        add(blocks, "Số liệu đã nộp, chưa duyệt (chưa tính vào báo cáo này)", notApproved(input));
        add(blocks, "Số liệu ước thực hiện", estimated(input));
        add(blocks, "Số liệu đã đính chính so với lần phát hành trước", Corrected.of(input));
        return blocks;
    }

    /** A heading and what is listed under it; that there is nothing is said. */
    static void add(List<Block> blocks, String title, List<String> items) {
        long number = blocks.stream().filter(Heading.class::isInstance).count() + 1;
        blocks.add(new Heading(number + ".", title));
        if (items.isEmpty()) {
            blocks.add(new Paragraph("Không có."));
        }
        items.forEach(item -> blocks.add(new Item(item, false)));
    }

    private static List<String> missing(ReportInput input) {
        return input.departments().stream().filter(department -> !department.missing().isEmpty())
            .map(department -> "%s: %s (đã nộp %d/%d).".formatted(department.name(),
                department.missing().stream().map(Words::period).collect(Collectors.joining(", ")),
                department.received(), department.owed()))
            .toList();
    }

    private static List<String> late(ReportInput input) {
        return input.departments().stream().filter(department -> department.late() > 0)
            .map(department -> "%s: %d báo cáo.".formatted(department.name(), department.late())).toList();
    }

    private static List<String> notApproved(ReportInput input) {
        return input.departments().stream().filter(department -> department.received() > department.approved())
            .map(Gaps::waiting).toList();
    }

    private static String waiting(Department department) {
        return "%s: %d báo cáo.".formatted(department.name(), department.received() - department.approved());
    }

    private static List<String> noData(ReportInput input) {
        return rows(input).filter(row -> row.status() == Status.NO_DATA)
            .map(row -> "%s (%s)%s".formatted(Words.withoutFullStop(row.title()), row.id(), reasons(row))).toList();
    }

    private static String reasons(Row row) {
        List<String> reasons = row.remarks().stream().filter(remark -> remark.kind() == Remark.Kind.NO_DATA)
            .map(remark -> "%s, %s: %s".formatted(remark.department(), Words.period(remark.period()),
                Words.withoutFullStop(Words.lowerFirst(remark.text())))).toList();
        if (!reasons.isEmpty()) {
            return ": " + String.join("; ", reasons) + ".";
        }
        return row.missing().isEmpty() ? "." : ": chưa nhận báo cáo của "
            + row.missing().stream().map(owed -> owed.department()).distinct().collect(Collectors.joining(", ")) + ".";
    }

    private static List<String> estimated(ReportInput input) {
        return rows(input).flatMap(row -> row.remarks().stream()
            .filter(remark -> remark.kind() == Remark.Kind.ESTIMATED)
            .map(remark -> "%s (%s): %s, %s.".formatted(Words.withoutFullStop(row.title()), row.id(),
                remark.department(), Words.period(remark.period())))).toList();
    }

    private static Stream<Row> rows(ReportInput input) {
        return input.sections().stream().flatMap(section -> section.rows().stream());
    }
}
