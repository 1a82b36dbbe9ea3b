package vn.tiendo.reporting.evidence;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/**
 * What the spreadsheet of the sample year has worked out by its own formulas, as a report would print it. A number that it holds of a
 * target counts when it holds what the plan asks for too: without an assigned figure there is nothing to measure by.
 */
final class SampleSpreadsheet {

    /** The lines of a target's calculation that hold its result; a target has one of them. */
    private static final List<String> RESULTS = List.of(
        "Tỷ lệ (%)", "Đã giảm (%)", "Cộng dồn", "Số mới nhất", "Số vụ nhiều nhất trong một kỳ");
    private static final String WITH_FIGURES = "trong đó có số liệu";
    private static final Pattern ASSIGNED = Pattern.compile("số giao ([\\d.,]+)");
    private static final Pattern BOUND = Pattern.compile("^(?:Giảm )?(?:[≥>=] )?([\\d.,]*\\d)");
    private static final Pattern CRITERIA = Pattern.compile("^Đạt cả (\\d+) tiêu chí");
    private static final String NO_OCCURRENCE = "Không để xảy ra";
    private static final List<String> REACHED = List.of("Đạt", "Vượt");
    private static final List<String> LIMITS = List.of("jdk.xml.maxGeneralEntitySizeLimit", "jdk.xml.totalEntitySizeLimit");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** A cell holds a double, whose last digits say nothing. */
    private static final MathContext AS_SHOWN = new MathContext(14);

    private final List<String> targets = new ArrayList<>();
    private final Map<String, Row> board = new HashMap<>();
    private final Map<String, Map<String, Row>> steps = new HashMap<>();

    private SampleSpreadsheet(Workbook workbook) {
        for (Row row : workbook.getSheet("Bảng theo dõi")) {
            if (row.getRowNum() > 0) {
                targets.add(text(row, 0));
                board.put(text(row, 0), row);
            }
        }
        workbook.getSheet("Tính").forEach(row -> steps.computeIfAbsent(text(row, 0), _ -> new HashMap<>()).put(text(row, 1), row));
    }

    /** The page of the calculation has more quotation marks in its formulas than the JDK takes of a stranger's file. */
    static SampleSpreadsheet read() throws IOException {
        LIMITS.forEach(limit -> System.setProperty(limit, "0"));
        try (Workbook workbook = WorkbookFactory.create(SampleYear.FOLDER.resolve("scoreboard-by-month.xlsx").toFile(), null, true)) {
            return new SampleSpreadsheet(workbook);
        } finally {
            LIMITS.forEach(System::clearProperty);
        }
    }

    /** By target: what was reached by the end of the month, to two places. */
    Map<String, String> figures(int month) {
        Map<String, String> figures = new LinkedHashMap<>();
        targets.forEach(target -> reached(target, month).ifPresent(reached -> figures.put(target, print(reached, 2))));
        return figures;
    }

    /** By target: that in per cent of the plan's, to one place; none of what must not occur. */
    Map<String, String> shares(int month) {
        Map<String, String> shares = new LinkedHashMap<>();
        targets.forEach(target -> reached(target, month).ifPresent(reached -> planned(target).ifPresent(planned ->
            shares.put(target, print(reached.multiply(HUNDRED).divide(planned, AS_SHOWN), 1)))));
        return shares;
    }

    private Optional<BigDecimal> reached(String target, int month) {
        Matcher criteria = CRITERIA.matcher(reading(target));
        if (criteria.find()) {
            return Optional.of(criteriaReached(target, Integer.parseInt(criteria.group(1)), month));
        }
        boolean measured = reading(target).startsWith(NO_OCCURRENCE) || planned(target).isPresent();
        return measured && number(target, WITH_FIGURES, month).filter(count -> count.signum() > 0).isPresent()
            ? RESULTS.stream().flatMap(result -> number(target, result, month).stream()).findFirst() : Optional.empty();
    }

    /** They are the lines below the composite target's. */
    private BigDecimal criteriaReached(String target, int criteria, int month) {
        int first = targets.indexOf(target) + 1;
        return BigDecimal.valueOf(targets.subList(first, first + criteria).stream()
            .filter(criterion -> REACHED.contains(text(Objects.requireNonNull(board.get(criterion)), month + 1))).count());
    }

    /** What the plan asks for, as the clause is read. */
    private Optional<BigDecimal> planned(String target) {
        return List.of(ASSIGNED, CRITERIA, BOUND).stream().map(pattern -> pattern.matcher(reading(target))).filter(Matcher::find)
            .map(found -> new BigDecimal(found.group(1).replace(".", "").replace(',', '.'))).findFirst();
    }

    private String reading(String target) {
        return text(Objects.requireNonNull(board.get(target)), 14);
    }

    private Optional<BigDecimal> number(String target, String step, int month) {
        return Optional.ofNullable(steps.getOrDefault(target, Map.of()).get(step)).map(row -> row.getCell(month + 2))
            .filter(cell -> cell.getCellType() == CellType.NUMERIC
                || cell.getCellType() == CellType.FORMULA && cell.getCachedFormulaResultType() == CellType.NUMERIC)
            .map(cell -> new BigDecimal(cell.getNumericCellValue(), AS_SHOWN));
    }

    private static String text(Row row, int column) {
        Cell cell = row.getCell(column);
        return cell == null ? "" : cell.getStringCellValue();
    }

    private static String print(BigDecimal number, int places) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.of("vi", "VN")));
        format.setMaximumFractionDigits(places);
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        return format.format(number);
    }
}
