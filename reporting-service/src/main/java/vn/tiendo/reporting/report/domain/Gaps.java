package vn.tiendo.reporting.report.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.tiendo.reporting.report.domain.ReportContent.Block;
import vn.tiendo.reporting.report.domain.ReportContent.Heading;
import vn.tiendo.reporting.report.domain.ReportContent.Item;
import vn.tiendo.reporting.report.domain.ReportContent.Paragraph;
import vn.tiendo.reporting.report.domain.ReportFigures.Department;
import vn.tiendo.reporting.report.domain.ReportFigures.Owed;
import vn.tiendo.reporting.report.domain.ReportFigures.Remark;
import vn.tiendo.reporting.report.domain.ReportFigures.Row;
import vn.tiendo.reporting.scoreboard.domain.Status;

/** The last part: what the report does not know, and what is corrected. Missing, late, no data, not approved and estimated are five things. */
final class Gaps {

    private final ReportInput input;
    private final Words words;

    private Gaps(ReportInput input) {
        this.input = input;
        this.words = input.words();
    }

    static List<Block> of(ReportInput input) {
        return new Gaps(input).blocks();
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        add(blocks, words.with("Báo cáo số liệu chưa nộp", "Submissions that are missing"), words, missing());
        add(blocks, words.with("Báo cáo số liệu nộp chậm", "Submissions that came late"), words, late());
        add(blocks, words.with("Chỉ tiêu chưa có hoặc còn thiếu số liệu", "Targets without data, or that lack figures"), words, noData());
        add(blocks, words.with("Số liệu đã nộp, chưa duyệt (chưa tính vào báo cáo này)",
            "Submitted and not yet approved (not counted in this report)"), words, notApproved());
        add(blocks, words.with("Số liệu ước thực hiện", "Estimated figures"), words, estimated());
        add(blocks, words.with("Số liệu đã đính chính so với lần phát hành trước", "Figures corrected since the previous issue"), words,
            Corrected.of(input));
        return blocks;
    }

    /** A heading and what is listed under it; that there is nothing is said. */
    static void add(List<Block> blocks, String title, Words words, List<String> items) {
        long number = blocks.stream().filter(Heading.class::isInstance).count() + 1;
        blocks.add(new Heading(number + ".", title));
        if (items.isEmpty()) {
            blocks.add(new Paragraph(words.with("Không có.", "None.")));
        }
        items.forEach(item -> blocks.add(new Item(item, false)));
    }

    private List<String> missing() {
        return input.departments().stream().filter(department -> !department.missing().isEmpty())
            .map(department -> words.say("%s: %s (đã nộp %d/%d).", "%s: %s (%d of %d submitted).", department.name(),
                department.missing().stream().map(words::period).collect(Collectors.joining(", ")),
                department.received(), department.owed()))
            .toList();
    }

    private List<String> late() {
        return input.departments().stream().filter(department -> department.late() > 0)
            .map(department -> submissions(department, department.late())).toList();
    }

    private List<String> notApproved() {
        return input.departments().stream().filter(department -> department.received() > department.approved())
            .map(this::waiting).toList();
    }

    private String waiting(Department department) {
        return submissions(department, department.received() - department.approved());
    }

    private String submissions(Department department, int count) {
        return words.say("%s: %d báo cáo.", "%s: %d.", department.name(), count);
    }

    private List<String> noData() {
        return rows().filter(row -> row.status() == Status.NO_DATA || !lacking(row).isEmpty())
            .map(row -> "%s%s.".formatted(Results.name(row), what(row))).toList();
    }

    private String what(Row row) {
        List<String> told = row.status() == Status.NO_DATA
            ? Stream.concat(reasons(row), from(words.with("chưa nhận số liệu của ", "no figure received from "), row.missing())).toList()
            : from(words.with("thiếu số liệu đã duyệt của ", "no approved figure of "), lacking(row)).toList();
        return told.isEmpty() ? "" : ": " + String.join("; ", told);
    }

    private Stream<String> reasons(Row row) {
        return row.remarks().stream().filter(remark -> remark.kind() == Remark.Kind.NO_DATA)
            .map(remark -> "%s, %s: %s".formatted(remark.department(), words.period(remark.period()),
                Words.withoutFullStop(Words.lowerFirst(remark.text()))));
    }

    private Stream<String> from(String lead, List<Owed> figures) {
        return figures.isEmpty() ? Stream.of() : Stream.of(lead + figures.stream().collect(Collectors.groupingBy(Owed::department,
            LinkedHashMap::new, Collectors.mapping(owed -> words.period(owed.period()), Collectors.joining(", "))))
            .entrySet().stream().map(owed -> "%s (%s)".formatted(owed.getKey(), owed.getValue())).collect(Collectors.joining("; ")));
    }

    /** What its submission came without; a submission that never came is told of once, and what criteria lack is told of them. */
    private List<Owed> lacking(Row row) {
        return rows().anyMatch(other -> row.id().equals(other.partOf())) ? List.of()
            : row.missing().stream().filter(owed -> !isOfMissingSubmission(owed)).toList();
    }

    private boolean isOfMissingSubmission(Owed owed) {
        return input.departments().stream().anyMatch(department -> department.name().equals(owed.department())
            && department.missing().contains(owed.period()));
    }

    private List<String> estimated() {
        return rows().flatMap(row -> row.remarks().stream()
            .filter(remark -> remark.kind() == Remark.Kind.ESTIMATED)
            .map(remark -> "%s: %s, %s.".formatted(Results.name(row), remark.department(), words.period(remark.period())))).toList();
    }

    private Stream<Row> rows() {
        return input.sections().stream().flatMap(section -> section.rows().stream());
    }
}
