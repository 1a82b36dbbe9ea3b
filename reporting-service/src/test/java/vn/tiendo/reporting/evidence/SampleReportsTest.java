package vn.tiendo.reporting.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.tiendo.reporting.below.domain.FiguresBelow;
import vn.tiendo.reporting.evidence.SampleYear.Told;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.PlanEvidence;
import vn.tiendo.reporting.report.domain.Freezing;
import vn.tiendo.reporting.report.domain.Imprint;
import vn.tiendo.reporting.report.domain.ReportContent.TargetLine;
import vn.tiendo.reporting.report.domain.ReportInput;
import vn.tiendo.reporting.report.domain.ReportText;
import vn.tiendo.reporting.report.domain.SampleReport;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;
import vn.tiendo.reporting.scoreboard.domain.Thresholds;
import vn.tiendo.reporting.verdict.domain.Cut;
import vn.tiendo.reporting.verdict.domain.Rollup;

import static org.assertj.core.api.Assertions.assertThat;

/** The reports of the sample year against the scoreboards that a spreadsheet computes by formulas of its own. */
class SampleReportsTest {

    private static final int FIGURE = 4;
    private static final int SHARE = 5;
    private static final int ASSESSMENT = 6;

    @ParameterizedTest
    @CsvSource({"2024-S1, six-month, 2024-06-30, 6", "2024-A1, yearly, 2024-12-31, 12"})
    void everyTargetOfTheAppendixIsAssessedAsTheSpreadsheetDoes(String period, String kind, LocalDate known, int month) throws IOException {
        Map<String, List<String>> appendix = appendix(Period.valueOf(period), kind, known);

        assertThat(column(appendix, ASSESSMENT)).isEqualTo(expected(month));
    }

    @ParameterizedTest
    @CsvSource({"2024-S1, six-month, 2024-06-30, 6, 23", "2024-A1, yearly, 2024-12-31, 12, 33"})
    void everyFigureOfTheAppendixIsTheSpreadsheetsAndNoneIsLackingOnEitherSide(
        String period, String kind, LocalDate known, int month, int figures) throws IOException {
        Map<String, List<String>> appendix = appendix(Period.valueOf(period), kind, known);

        SampleSpreadsheet spreadsheet = SampleSpreadsheet.read();

        assertThat(printed(appendix, FIGURE)).isEqualTo(spreadsheet.figures(month)).hasSize(figures);
        assertThat(printed(appendix, SHARE)).isEqualTo(spreadsheet.shares(month)).isNotEmpty();
    }

    private static Map<String, List<String>> appendix(Period period, String kind, LocalDate known) {
        ReportInput input = Freezing.freeze(board(period, known), period, null, Imprint.BLANK, SampleReport.template(kind));
        List<TargetLine> lines = ReportText.write(input, null).appendix().lines().stream()
            .filter(TargetLine.class::isInstance).map(TargetLine.class::cast).toList();
        List<String> targets = List.copyOf(input.rows().keySet());
        assertThat(lines).hasSameSizeAs(targets);
        Map<String, List<String>> appendix = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            appendix.put(targets.get(i), lines.get(i).cells());
        }
        return appendix;
    }

    private static Map<String, String> column(Map<String, List<String>> appendix, int column) {
        Map<String, String> said = new LinkedHashMap<>();
        appendix.forEach((target, cells) -> said.put(target, cells.get(column)));
        return said;
    }

    /** Without the cells that are left blank. */
    private static Map<String, String> printed(Map<String, List<String>> appendix, int column) {
        Map<String, String> said = column(appendix, column);
        said.values().removeIf(String::isEmpty);
        return said;
    }

    private static Scoreboard board(Period period, LocalDate known) {
        PlanEvidence evidence = PlanEvidence.nothing("lai-thieu-2024");
        for (Told event : SampleYear.events()) {
            evidence = event.day().isAfter(known) ? evidence : event.onTop(evidence);
        }
        return Rollup.at(Cut.at(period), evidence, Basis.APPROVED, Thresholds.DEFAULT, FiguresBelow.NONE).everything(null, Instant.EPOCH);
    }

    private static Map<String, String> expected(int month) throws IOException {
        Map<String, String> expected = new LinkedHashMap<>();
        Files.readAllLines(SampleYear.FOLDER.resolve("scoreboard-by-month.csv")).stream().skip(1).map(line -> List.of(line.split(";")))
            .forEach(cells -> expected.put(cells.getFirst(), cells.get(cells.size() - 12 + month - 1)));
        return expected;
    }
}
