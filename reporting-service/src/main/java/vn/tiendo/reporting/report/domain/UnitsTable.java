package vn.tiendo.reporting.report.domain;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.report.domain.ReportContent.Align;
import vn.tiendo.reporting.report.domain.ReportContent.Appendix;
import vn.tiendo.reporting.report.domain.ReportContent.Column;
import vn.tiendo.reporting.report.domain.ReportContent.GroupLine;
import vn.tiendo.reporting.report.domain.ReportContent.Line;
import vn.tiendo.reporting.report.domain.ReportContent.TargetLine;
import vn.tiendo.reporting.report.domain.UnitsCompared.Compared;
import vn.tiendo.reporting.report.domain.UnitsCompared.Standing;
import vn.tiendo.reporting.scoreboard.domain.Status;

/** The appendix of a report that compares units: each of them in one line. */
final class UnitsTable {

    private final Words words;

    private UnitsTable(Words words) {
        this.words = words;
    }

    static Appendix of(ReportInput input, UnitsCompared compared, String caption) {
        UnitsTable table = new UnitsTable(input.words());
        return new Appendix(TargetTable.title(input), caption, TargetTable.reference(input), table.columns(), table.lines(compared));
    }

    private List<Column> columns() {
        return List.of(
            new Column(words.with("Hạng", "Rank"), 7, Align.CENTRE),
            new Column(words.with("Đơn vị", "Unit"), 27, Align.LEFT),
            new Column(words.with("Số chỉ tiêu", "Targets"), 9, Align.RIGHT),
            new Column(words.with("Đạt và vượt", "Met or exceeded"), 10, Align.RIGHT),
            new Column(words.with("Có nguy cơ, chậm", "At risk, off track"), 10, Align.RIGHT),
            new Column(words.with("Không đạt", "Missed"), 9, Align.RIGHT),
            new Column(words.with("Mức đạt (%)", "Attained (%)"), 9, Align.RIGHT),
            new Column(words.with("Độ phủ (%)", "Coverage (%)"), 9, Align.RIGHT),
            new Column(words.with("Báo cáo đã duyệt", "Approved submissions"), 10, Align.RIGHT));
    }

    private List<Line> lines(UnitsCompared compared) {
        List<Line> lines = compared.units().stream().map(this::line).toList();
        return lines.isEmpty() ? List.of(new GroupLine("", words.with("Không có đơn vị bên dưới.", "Nobody stands below."))) : lines;
    }

    private Line line(Compared unit) {
        Standing standing = unit.standing();
        return new TargetLine(standing == null
            ? List.of("", unit.name(), words.with("không có kế hoạch", "no plan"), "", "", "", "", "", "")
            : List.of(standing.rank() == null ? "" : String.valueOf(standing.rank()), unit.name(), String.valueOf(standing.targets()),
                String.valueOf(standing.reached()), String.valueOf(standing.count(Status.AT_RISK) + standing.count(Status.OFF_TRACK)),
                String.valueOf(standing.count(Status.MISSED)), percent(standing.attained()), percent(standing.coverage()),
                standing.approved() + "/" + standing.owed()), false);
    }

    private String percent(@Nullable BigDecimal share) {
        return share == null ? "" : words.percent(share);
    }
}
