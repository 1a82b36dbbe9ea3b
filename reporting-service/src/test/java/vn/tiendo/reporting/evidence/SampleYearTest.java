package vn.tiendo.reporting.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;

import vn.tiendo.reporting.below.domain.FiguresBelow;
import vn.tiendo.reporting.evidence.SampleYear.Told;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.PlanEvidence;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;
import vn.tiendo.reporting.scoreboard.domain.StatusNames;
import vn.tiendo.reporting.scoreboard.domain.Thresholds;
import vn.tiendo.reporting.verdict.domain.Rollup;

import static org.assertj.core.api.Assertions.assertThat;

/** The sample year day by day, against the scoreboards that a spreadsheet computes by formulas of its own. */
class SampleYearTest {

    private static final String SHEET = "xl/worksheets/sheet2.xml";
    /** What the formula of a month came to. */
    private static final Pattern RESULT = Pattern.compile("<c r=\"[C-N]\\d+\"[^>]*t=\"str\"[^>]*><f[^>]*>[^<]*</f><v>([^<]*)</v>");

    @Test
    void everyTargetStandsAtEveryMonthsEndAsTheSpreadsheetSays() throws IOException {
        List<Told> events = SampleYear.events();
        PlanEvidence evidence = PlanEvidence.nothing("lai-thieu-2024");
        Map<Integer, Map<String, String>> found = new TreeMap<>();
        int next = 0;
        for (LocalDate day = LocalDate.of(2024, 1, 1); day.getYear() == 2024; day = day.plusDays(1)) {
            while (next < events.size() && !events.get(next).day().isAfter(day)) {
                evidence = events.get(next++).onTop(evidence);
            }
            if (day.equals(YearMonth.from(day).atEndOfMonth())) {
                found.put(day.getMonthValue(), statuses(evidence));
            }
        }

        assertThat(next).isEqualTo(events.size());
        assertThat(differences(found)).isEmpty();
    }

    @Test
    void whoHearsTheYearInAnotherOrderKnowsTheSameAtItsEnd() {
        List<Told> events = new ArrayList<>(SampleYear.events());
        Map<String, String> inOrder = statuses(heard(events));
        events.addAll(List.copyOf(events.subList(0, events.size() / 3)));
        Collections.shuffle(events, new Random(2024));

        assertThat(statuses(heard(events))).isEqualTo(inOrder);
    }

    /** The file that is compared is what the spreadsheet shows, by the values that it was stored with. */
    @Test
    void theExportIsWhatTheSpreadsheetHolds() throws IOException {
        try (ZipFile workbook = new ZipFile(SampleYear.FOLDER.resolve("scoreboard-by-month.xlsx").toFile())) {
            String sheet = new String(workbook.getInputStream(workbook.getEntry(SHEET)).readAllBytes(), StandardCharsets.UTF_8);

            assertThat(RESULT.matcher(sheet).results().map(cell -> cell.group(1)))
                    .containsExactlyElementsOf(expected().values().stream().flatMap(List::stream).toList());
        }
    }

    private static PlanEvidence heard(List<Told> events) {
        PlanEvidence evidence = PlanEvidence.nothing("lai-thieu-2024");
        for (Told event : events) {
            evidence = event.onTop(evidence);
        }
        return evidence;
    }

    private static Map<String, String> statuses(PlanEvidence evidence) {
        Scoreboard board = Rollup.latest(evidence, Basis.APPROVED, Thresholds.DEFAULT, FiguresBelow.NONE)
                .everything(null, Instant.EPOCH);
        Map<String, String> statuses = new LinkedHashMap<>();
        board.rows().forEach(row -> statuses.put(row.id(), StatusNames.of(row.verdict().status()).vi()));
        return statuses;
    }

    /** By target: what the spreadsheet says in each month. */
    private static Map<String, List<String>> expected() throws IOException {
        Map<String, List<String>> expected = new LinkedHashMap<>();
        Files.readAllLines(SampleYear.FOLDER.resolve("scoreboard-by-month.csv")).stream().skip(1).forEach(line -> {
            List<String> cells = List.of(line.split(";"));
            expected.put(cells.getFirst(), cells.subList(cells.size() - 12, cells.size()));
        });
        return expected;
    }

    private static List<String> differences(Map<Integer, Map<String, String>> found) throws IOException {
        List<String> differences = new ArrayList<>();
        expected().forEach((target, months) -> found.forEach((month, statuses) -> {
            String status = String.valueOf(statuses.get(target));
            if (!months.get(month - 1).equals(status)) {
                differences.add(target + ", tháng " + month + ": bảng tính " + months.get(month - 1) + ", phần mềm " + status);
            }
        }));
        assertThat(found.get(12)).hasSize(expected().size());
        return differences;
    }
}
